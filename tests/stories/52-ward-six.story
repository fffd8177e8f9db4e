title: The Ward Six Irregulars
cast: D = Desmond / Des, Grandad / he
cast: L = Lorcan Fitch / Lorcan, Fitch / he
cast: P = Professor Subramaniam / Subramaniam, the professor, Prof / he
cast: N = Sister Mbeki / Mbeki, Sister, the sister / she
cast: K = Kit / Kitty / they
rel: D friends L
rel: D friends P
rel: D family K
rel: L friends P
adv: medical moderate
adv: death mentioned
fandom: none
---
§ third present D
There are three beds in the bay, and Desmond has the middle one, which means that he gets it from both sides.

{L>D|"Are you awake?"} says Fitch.

{D>L|"No."}

{L>P|"Are you awake, Prof?"}

{P>L|"I have been awake since the Suez crisis,"} says Professor Subramaniam.

It's ten past two. There's the blue light over the door, and the machine by the window that goes *tock*. Desmond has a new hip and Lorcan Fitch has a new knee. Nobody knows exactly what the professor has; when they draw the curtain round him the doctors lower their voices, and when they have gone away he puts his arm out through the gap and waves, like somebody on a train.

{L>D|"I can't sleep for thinking about it,"} says Fitch.

{D>L|"Then think about something else."}

{L>D|"It's just sitting there, Des."}

{D>L|"It's a trolley."}

{L>D|"It's a trolley with a treacle pudding on it. I saw it go by. A whole one! Somebody's had a birthday in Maternity, and it's in that kitchen, and not one of them down there is going to eat it, because they are all of them asleep with babies on."}

{P>-|"Custard?"} says the professor.

{L>P|"There's a jug."}

{P>L|"Ah."}

{D>-|"No,"} says Desmond. {D>-|"Whatever it is. No. I've got physio at nine."}

{P>D|"How many metres would you say it was, to the kitchen?"}

{D>P|"Thirty. Don't encourage him."}

{P>L|"And the sister?"}

{L>P|"Does her round on the half hour. Then she sits at the desk and does the crossword. You can hear her. She clicks her pen."}

{P>L|"She would be facing which way?"}

{L>P|"This way. But there's the fish tank."}

{P>D|"You were in the army, I believe, Desmond."}

{D>P|"I was in the Pay Corps."}

{P>D|"Nevertheless."}

{L>D|"Go on, Des. You've got the frame with the wheels. All I've got is sticks."}

{D>L|"What do I get?"}

{L>D|"Pudding!"}

{D>L|"I don't even like treacle. My wife liked treacle. I used to have to eat it to keep her company."} He stops there. It's a funny thing; he has not said *my wife* out loud since he came in, and there it goes, in the dark, with nobody to catch it.

{P>D|"How long ago?"} says the voice on his left.

{D>P|"Three years in August."}

{P>D|"Mine is eleven,"} says the professor. {P>D|"It was rice pudding, with us. I have never been able to abide it since; and I would give this whole leg for a spoonful. It's not much of a leg. But you see what I mean."}

Somewhere down the corridor a pen clicks twice. Nobody speaks for a while.

{D>-|"Right,"} says Desmond. {D>-|"Who's got slippers that don't squeak?"}

* * *

§ third present N
Seven across is a river in Asia. Sister Mbeki has been a nurse for twenty-six years, and she can do a crossword, listen to a monitor, smell a lie and count to three, all at the same time. She can see them in the glass of the fish tank.

The tall one is in front, with the frame. He moves like an accountant robbing a bank. The little one is behind him on two sticks, he's got his dressing-gown on inside out; and on the seat of the frame, wrapped in a blanket, with his drip-stand in his hand like a bishop with a crook, sits the professor, who's not to be out of bed.

She ought to stop it. She has got her hand on the desk to get up.

She has read his notes, though. She read them at ten o'clock, and then she read them again. He hasn't eaten since Monday. They bring the tray and he thanks them, so nicely, and he asks about their children, and they take the tray away.

{L>D|"Left,"} somebody is hissing. {L>D|"Left a bit. Mind the mop."}

{D>L|"I can see the mop."}

{P>-|"Gentlemen, I don't like to complain, but I appear to be rolling."}

{D>L|"Have you got him?"}

{L>D|"I thought you'd got him!"}

{P>-|"It is really quite pleasant,"} the professor's voice says, getting further away.

There's a bump. There is a long, long silence, and the sound of three grown men not laughing. Mbeki looks at the ceiling. She clicks her pen.

{N>-|"I am going to go and check the linen,"} she says loudly to the fish. {N>-|"It always takes me a quarter of an hour. I do hope that no one goes into that kitchen while I'm gone, and uses the *clean* spoons, which are in the second drawer down."}

* * *

§ third past D

His grandchild came on the Sunday, with grapes. Kit was nineteen, and had a green streak and a motorcycle helmet; they kissed him on the top of his head and looked round for a chair. There was one by the bed to his left. The bed was flat, and it had been made.

{K>D|"Who's gone home?"} they asked him.

{D>K|"The professor."}

{K>D|"Is that good? Was he better?"}

Desmond looked at Fitch. Fitch was looking hard at his own two knees, the old one and the new.

{D>K|"He went on Friday, Kitty,"} he said. {D>K|"In his sleep. He'd had three helpings."}

{K>D|"Oh, Grandad."}

{D>K|"No, it was all right. Sister said it was. She's seen a few."} He cleared his throat. {D>K|"He'd been a big man, you know, in his line. He knew all about bridges. There was a letter came from the King of Sweden. And he'd nobody; there was a niece in Toronto, that was the lot. He told me that he hadn't been out of bounds since he was nine."}

{L>K|"He was our getaway driver,"} said Lorcan Fitch.

They took hold of his hand then, helmet and all. Desmond let them. He could see the fish tank from there, if he leaned; there was a brass plate on it about the size of a stamp. It had not been up a day. The sister had screwed it on by herself with the end of a spoon.

{K>D|"What does it say?"}

{D>K|"You go and read it."}

They went, and bent down, with their nose nearly on the glass. He watched them read; he watched their shoulders begin to shake. *Mind the mop,* it said.
