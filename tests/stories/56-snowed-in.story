title: The Pass at Sankt Veit
cast: R = Inspector Ruprecht Adler / Adler, Ruprecht, Inspector Adler / he
cast: L = Lotte Fink / Lotte, Fink, Miss Fink / she
cast: H = Hannes / - / he
cast: B = Frau Bichl / Bichl, Gran / she
rel: R enemies L
rel: H family B
rel: R romantic L
fandom: none
---
§ third past R
The bus got as far as the chapel. After that there was only white. Inspector Adler climbed down with his bag in one hand, and with the other, since they were joined at the wrist, he helped down the most accomplished forger in three countries.

{L>R|‘You might take it off now,’} said Lotte Fink. {L>R|‘Where would I run to?’}

{R>L|‘You ran in Trieste.’}

{L>R|‘In Trieste it was warm.’}

He had hunted her for six years. He'd slept in stations on her account. She had sold a Dürer to his own minister, and sent him a postcard of it at Christmas; and he had arrested her at last on Thursday, in a tea shop, in the act of drawing the waiter, because she had not looked up in time.

{R>L|‘There's a light,’} said Adler.

§ third past R
It was an inn, or it had been. An old woman opened the door on a chain. She looked at the two of them, and at the snow on them, and at the handcuffs.

{B>R|‘Are you married?’} she demanded.

{L>B|‘It feels like it,’} said Miss Fink.

{R>B|‘I am an officer of the police, madam. This is my prisoner.’}

{B>R|‘Then you'll want the one room,’} Frau Bichl said. {B>R|‘That's as well. There is only the one. Hannes! Bring up some wood, and don't gape.’}

A boy of about ten had come up behind her. He had her nose. He was gaping with all his might.

{H>B|‘Gran, has he got a gun?’}

{B>H|‘He's got wet feet. Wood.’}

The stove was lit, and there was soup. They ate it left-handed and right-handed, across the corner of the table, and it was a quarter of an hour before either of them remembered not to pass the salt.

§ third past L
All night it snowed. Lotte lay on her back on the one side of the bolster and listened to him not sleeping on the other. She knew a good deal about him. One does, of a man who has been two streets behind one since the age of twenty-six. She knew that he read Goethe on trains, and that he always paid.

{L>R|‘Why did you never draw your gun?’} she asked the ceiling. {L>R|‘In Graz you had a clear shot.’}

{R>L|‘You were carrying a Vermeer.’}

{L>R|‘It was one of mine.’}

{R>L|‘I know that it was,’} said the Inspector's voice stiffly. {R>L|‘It was better than his.’}

She did not answer. It was a thing that nobody had ever said to her. She turned her face to the wall, and found to her annoyance that she was smiling at it.

§ third past R
In the morning the boy had gone.

{B>R|‘He went out for the goat,’} said Frau Bichl. She had her hand at her throat. She had not put her shoes on. {B>R|‘I told him not to. I told him, Hannes, leave her, and he's all I have got, sir, my daughter's dead, there's only him.’}

Adler was already on his feet. So, since there was no help for it, was the forger. They got as far as the door and looked down at what was between them. A slope like that cannot be searched by two people on eight inches of chain.

He thought of six years. He thought about stations. Then he took out the key, and unlocked her, and put it back in his pocket.

{R>L|‘You take the ridge,’} he said.

{L>R|‘You're a fool, Ruprecht,’} said Lotte gently; and she ran.

They heard each other calling, up there, for an hour, like two birds. It was she who found the place, by the bell. It was he who went down on the rope. And when the boy had been got in by the stove with the goat across his feet, blue, and talking nineteen to the dozen to his grandmother, the Inspector stood by himself in the yard and looked at a line of small neat footprints, which led away down the hill as far as the bend.

He looked for some time. He noticed that they came back.

{L>R|‘I went to see if the bus was running,’} said a voice behind him. She was holding out both her wrists. Her nose was red. {L>R|‘It isn't. There'll be nothing till Sunday. I thought that we might have some more of that soup.’}

He took her hands in his. He could not, just then, recall what one did with them next.
