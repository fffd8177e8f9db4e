title: Eleven Sleepers
cast: A = Captain Adeyemi / Adeyemi, Folarin / he
cast: Z = Zuzana Kral / Zuzana, Kral, Zuz / she
cast: I = Ito / - / he
cast: V = Vance Mercer / Mercer / he
rel: A colleagues Z
rel: A colleagues I
rel: Z colleagues I
rel: Z friends I
rel: A captor V
rel: A enemies V
adv: violence mentioned
adv: captivity mentioned
fandom: none
---
§ third past Z
There ought to have been twelve of them asleep. Zuzana counted the lids again with her glove, walking down the row in the blue light, and again it came to eleven.

{Z>A|"Bridge, this is the hold,"} she said. {Z>A|"Somebody's up."}

{A>Z|"Say again, Kral?"}

{Z>A|"Number nine's open, Captain. It's still warm."}

There was a silence in her ear. She could hear him thinking; after six years of watches she could have told you by his breathing what he was thinking of. Number nine was Mercer, who had put two men out of an airlock at Ceres and was going home to be tried for it.

{A>Z|"Get out of there,"} said Captain Adeyemi. {A>Z|"Lock it behind you. Ito's on his way down."}

{I>Z|"Ito's already here,"} Ito said beside her, and she hit him in the chest before she knew who it was. {I>Z|"Ow! Zuz!"}

{Z>I|"Don't do that!"}

{I>Z|"I brought you the big wrench. I thought, what would Zuz like for her birthday?"}

{Z>I|"My birthday's in June."}

{I>Z|"I'm early,"} said Ito. His teeth were chattering. She took the wrench, and with the other hand she took hold of the back of his suit, as she'd done on their very first walk, and they went up the ladder like that.

* * *

§ third past A
They had caught Mercer in the galley. He was eating peaches out of the tin. He had not put up a fight at all, and this was what Adeyemi did not like.

He sat now on the floor of the pump room with his wrists taped to a pipe, looking pleased.

{V>A|"You've not got the crew to guard me, Folarin,"} said Mercer. {V>A|"Three of you, four months. You'll have to sleep."}

{A>V|"And you'll have to sit there."}

{V>A|"I remember when you used to call me sir."}

{A>V|"I remember Ceres,"} said the captain. He had known one of the two men. He tested the tape, pulled it a little tighter than he needed to, and felt no better for it. {A>V|"One word to either of my people, one, and you can make the rest of the trip in the dark."}

{V>A|"You haven't got it in you."}

{A>V|"Try me,"} Adeyemi said, and he put out the light.

In the passage the engineer and the boy were waiting for orders. Ito had found some peaches that had not been opened. They looked at him as they always looked, as though he would know what to do next, and so he did.

{A|"Kral, I want the lock on that door welded till we need it. Ito, you and I will split the nights. Log it."}

{I>A|"Aye, Captain,"} said Ito. {I>A|"Sir? Is he going to get out?"}

{A>I|"Not on my ship,"} said Adeyemi.
