title: Valentines shift
cast: N = Noor / - / she
cast: W = Wes / - / he
cast: D = Dario / - / he
rel: N colleagues W
rel: N colleagues D
rel: W colleagues D
rel: W romantic D
---
§ third past N
There were forty covers, every one of them a table for two, and the heart-shaped ravioli kept bursting.

"Table nine's crying," said Noor, sticking up the ticket. "Table four's engaged."

"Which is which?" said Dario at the stove.

"I couldn't tell."

"Service!" He slammed down two plates. He had run the kitchen for three years, and he ran it like a small war. "Wes! Where's my Wes? I've got a bass dying here."

Wes came round the corner with five dirty plates on his arm, and his bow tie under one ear. He took the bass. Noor noticed, as she'd noticed for some weeks past, that when those two were at the pass there was this slight delay. You could have timed an egg by it.

"Behind," said Wes.

"I know that you're behind," Dario said; and he'd burnt his thumb.

By one o'clock she had cashed up. She went to put the float in the safe, and there was a light on in the kitchen still. She looked in through the round window. They had laid the end of the steel table with a cloth, and stuck a candle in a lemon. Dario was in a clean jacket. He had made the ravioli again: there were only two on the plate, and they had not burst.

"It's past midnight," she heard Wes say. "It isn't even the day any more."

"I was working on the day," said Dario. "I'm always working. Sit. Eat. Tell me if there's enough salt, and then I'm going to kiss you, if it's all the same."

Noor put out the sign, very quietly, and let herself out by the yard.
