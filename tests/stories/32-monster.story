title: Under the Bed
cast: G = Grizelda / Griz / she
cast: M = Max / Maximilian / he
cast: T = the thing under the bed / Mr. Nobody, the thing / it
rel: M friends T
rel: G family M
fandom: none
---
§ third past M
There was a thing under the bed, and Max had had enough of it.

{M>T|"I know you're there,"} he said to the dark.

Nothing answered.

{M>T|"I can hear you breathing."}

The breathing stopped. After a bit it began again, a good deal faster, as if whoever it was had not been able to keep it up.

{T>M|"No, you can't,"} said the thing.

Max lay and looked at the ceiling. He was seven, and he had been afraid every night since they moved, and he was so tired that he could hardly remember what it was that he was afraid of. {M>T|"What do you want?"} he asked it.

{T>M|"I want you to stop hanging your foot over."}

{M>T|"What?"}

{T>M|"Your foot. You put it over the edge when you're asleep. It's enormous. I never know when it's going to come down."} The voice shook a little. {T>M|"I've been under here for eighty years, and nobody has ever had a foot like that."}

He pulled in his foot. He thought about it.

{M>T|"Are you frightened of me?"} said Max.

{T>M|"Certainly not,"} said the thing under the bed.

* * *

§ third past G
Grizelda was eleven, and she noticed things. She noticed that her little brother had stopped screaming at night. She noticed that there was a biscuit gone from the tin, every evening, and that in the mornings there were crumbs on the floor on the wrong side of the bed.

{G>M|"Who are you talking to in there?"} she asked him at breakfast.

{M>G|"Nobody."}

{G>M|"You said good night to somebody. I heard you through the wall. You said, {M>T|'Good night, and don't worry.'}"}

{M>G|"It's Mr. Nobody,"} said Max with dignity. {M>G|"He's very old, and he doesn't like feet."}

She went and looked, naturally. She waited till Max was in the bath. There was only dust down there, and a slipper, and, right at the back, something that might have been a heap of old coats. She got out the torch and then, she could not have said why, did not turn it on.

{G>T|"He's a kicker,"} Grizelda told the coats. {G>T|"He always was. I used to have to share with him. If you put a pillow down there at the end, it helps."}

The coats said nothing. She could see the edge of a sleeve, if it was a sleeve, drawn up tight against the wall.

{G>T|"And he's having a bad time at the new school,"} she went on, since it was easier to say it to somebody whom one could not see. {G>T|"They call him Mouse. He doesn't tell Mum. So I'm glad that he's got someone to talk to, that's all. You needn't say anything. I only thought you should know."}

There was a very long pause under there.

{T>G|"Mouse,"} the thing repeated. {T>G|"With feet of that size?"}

{G>T|"I know,"} said Griz. {G>T|"They can't have looked."}

She heard it swallow.

{T>G|"Thank you,"} it said, very low.

She put down the pillow. She went to bed in her own room, and she lay for quite a time with her eyes open; and then, because it was only fair, she got up and pushed a biscuit under there, too, just in case.
