title: The Clockmaker's Boy
cast: O = Old Fenwick / Fenwick / he
cast: J = Jory / - / he
cast: S = Sabine / - / she
cast: C = Councillor Marl / Marl / he
rel: O mentor J
rel: O family S
rel: C enemies O
rel: J romantic S
adv: death mentioned
fandom: none
---
§ third past J
Jory had been bound to old Fenwick for seven years, and this was the last day of the sixth. He could clean a verge and cut a wheel. He could not yet make anything that kept time.

{O>J|"Listen,"} said Fenwick. He was nearly blind by now, and did it all with his thumbs. {O>J|"What does she say?"}

Jory put his ear to the case. {J>O|"Tick, tick, tick. Then there's a sort of limp."}

{O>J|"Where?"}

{J>O|"The fourth tooth?"}

{O>J|"Are you asking me, or are you telling me, boy?"}

{J>O|"It's the fourth tooth, master."}

The old man grunted. He took the wheel out and ran his thumb around it, and then he handed it over with a file. It was the small file, with the pearwood handle. He had never let anybody use that one.

{S>O|"Papa,"} said Sabine from the stair, {S>O|"it's him again."}

You could always tell when Marl was in the shop, for the clocks seemed to go quieter. The Councillor wore fur in June. He looked round, at the shelves and the dust and the two of them, as a man looks at a meal.

{C>O|"I'm told you can't see, Fenwick. A clockmaker who can't see! The guild will have to hear of it."}

{O>C|"The guild may come and hear for itself."}

{C>O|"I'll have this house. I said so the night that you won the tower clock away from me, and you laughed. Are you laughing now?"}

{O>C|"A bit,"} said the old man.

Marl swept a bracket clock off of the counter with his sleeve. It took a long time falling. When he had gone nobody moved, and then Sabine got the dustpan.

§ third past S
She found Jory in the yard that night with the pieces spread out on a sack. He'd lit a candle. He was swearing under his breath, quite steadily, in a way that he never did before her father.

{S>J|"Leave it. You can't mend it, it's in a hundred bits."}

{J>S|"A hundred and twelve."}

{S>J|"Jory."}

{J>S|"It was your mother's,"} said Jory.

She hadn't thought he knew. She sat down by him on the step, and after a minute she began to hand him the pins. They had been handing each other things for six years, bread and spoons and lamp oil; it was odd how you could do that and not once touch. His hair was in his eyes. She reached out and put it back.

He went on looking at the wheel in his hand as though it had spoken.

{J>S|"I've nothing,"} he told it. {J>S|"I'm not even out of my time. I've a file with a pearwood handle, and that's not really mine."}

{S>J|"I know what you've got. I can count,"} said Sabine. She'd gone scarlet, she could feel it, and she was thankful for the dark. {S>J|"A year's not long. Clocks go round."}

§ third past O
Fenwick lay awake, since the blind do not need to shut their eyes. He listened to the house. There was the long-case in the hall, and the French one, and the thing with the cuckoo; there were the two of them whispering down in the yard. And then, at something after four, there was another.

He sat up. It was faint. He knew its voice as he knew his own: she had wound it every night of their marriage, and he'd supposed he would never hear it any more in this world.

Tick, it said. Tick, tick. There was no limp in it at all.

{O|"Well, now,"} the old man said into the darkness. {O|"He keeps time."}
