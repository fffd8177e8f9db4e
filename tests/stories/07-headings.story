title: Salt
cast: R = Ruadhan / Ru / he
cast: C = Cassia / Cass / she
cast: M = Old Marte / Marte / she
rel: R family C
rel: C mentor M
adv: death mentioned
fandom: none
---
§ third present R
Ru's POV

The boat is late, and Ru is not worried. He has told everyone so. He has told the harbour master twice.

{C>R|"You're worried,"} says Cass.

{R>C|"I'm cold."}

{C>R|"You're standing on my foot, too."}

He gets off her foot. His sister has their mother's coat on, the long one, with the hem let down and let down again, and she looks about twelve in it, although she is nineteen and has opinions. He wants to button it for her. He knows better.

{R>C|"She's been out in worse,"} Ru says.

{C>R|"I know she has."}

{R>C|"She was out in the big one, the year I was born. She says she slept through it."}

{C>R|"Ru,"} says Cass, {C>R|"you don't have to make me feel better. I'm the one who knows how to read the glass."}

That is true. He shuts up and looks at the water, and feels for the knife in his pocket, which Marte gave him, and turns it over and over.

§ third present C
Cassia's POV

The glass said nine hours. It was not wrong; Cassia read it herself, and Marte stood behind her and let her, and said only, {M>C|"Well? Would you go?"} and Cassia said, {C>M|"Yes."}

She hasn't told her brother that part.

She has been Marte's apprentice for two winters. She knows all the knots, and the names of the winds, and that you never say the word for the thing with long ears aboard. She had thought that knowing would feel different. She had thought that it would feel like being safe, and it feels like being the one they'll ask.

{R>C|"There,"} says Ru suddenly.

She sees it too: a light, low down, where no light should be. It goes out. It comes back.

{C>R|"That's her,"} says Cassia. Her voice cracks straight down the middle. {C>R|"That's her lamp, it's the green one, I trimmed it—"}

{R>C|"I know. I see it."}

{C>R|"Get the rope!"}

He is already running.

§ third past M
Marte's POV

They made a great deal of it afterwards in the town, so that Marte was sorry she had come in at all. She had lost a mast and a tooth. She had sat on the upturned keel for two hours singing hymns, since they were the only songs she knew with enough verses.

{M>C|"You read it right,"} she told the girl, when they had put her by the stove. {M>C|"Nine hours, and it blew in nine and a quarter. Stop that."}

{C>M|"I told you to go,"} Cassia wept.

{M>C|"You told me what the glass said. I told me to go."} She looked at the boy, who stood dripping in the doorway with forty fathoms of rope on his shoulder and his mouth open. {M>R|"You. Shut the door. Were you born in a boat?"}

{R>M|"Very nearly,"} said Ru.

Marte remembered. She had been there; it had been a night like this one, and his father had not come back from it. She had held the child up to the lamp, all slippery, and he had roared at her like the sea.

{M>R|"So you were,"} she said, more gently. {M>R|"Come and get warm."}
