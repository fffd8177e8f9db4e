title: The Third Expedition
cast: L = Lieutenant Imre Sabo / Sabo, Imre, Lieutenant Sabo, the lieutenant / he
cast: V = Professor Vance / Vance, Odile Vance, Odile, the professor / she
cast: K = Kettering / - / he
cast: J = Jem / - / she
rel: L colleagues V
rel: K enemies L
rel: V mentor J
adv: death mentioned
adv: medical mentioned
fandom: none
---
§ third past J
On the ninth day the ice began to sing. Jem heard it first, because she was the youngest and slept nearest to the wall, and she lay in the dark with her eyes open and tried to decide whether it was a thing one woke people for.

{V>J|"It's only the pressure,"} said Professor Vance's voice, quite near.

{J>V|"Are you awake?"}

{V>J|"Nobody has been asleep since two. Put your boots on, there's a good girl, and bring the notebook. I want the pitch."}

Jem put her boots on. She had been the professor's pupil for eleven months, and in that time she had learnt the names of forty kinds of snow, how to mend a sledge with fish skin, and never to say that she was cold. They crawled out together. The sky was green from one side to the other.

{V>J|"F sharp,"} said the professor. {V>J|"Would you say?"}

{J>V|"A bit flat."}

{V>J|"Write down, a bit flat."}

Lieutenant Sabo was standing by the dogs with a lantern, and he did not look like a man who was thinking about music.

{L>V|"How long have we got?"} he asked.

{V>L|"Until the gap opens? A day. Perhaps less."}

{L>V|"Then we go back now."}

{V>L|"Then we'll have come nine days for nothing, Imre,"} said Vance.

{L>V|"We'll have come nine days and be alive. I've read your brother's diary, Odile. So have you."}

That was how Jem found out that they used each other's first names, and that it was her brother who had led the second expedition, the one that nobody talked about. She wrote down *a bit flat* again, because her hand wanted something to do.

§ third past L

The trouble was Kettering. Sabo had known that the trouble would be Kettering ever since the quay, when the man had come aboard with three trunks and a letter from the sponsors.

{K>L|"I'm not turning back,"} said Kettering. {K>L|"You can put that in your log."}

{L>K|"I shall."}

{K>L|"You're a coward, sir."}

{L>K|"I've been called that by better men,"} the lieutenant said, {L>K|"and I've carried some of them home. Harness the dogs."}

{K>L|"I take no orders from you!"}

They had hated each other politely for two months, and it was a relief, in a way, to have it out in the open. Sabo looked at the gloved fist under his nose. He had a strong desire to laugh. He was conscious of the girl, with her notebook, and of the professor, who had taken hold of her sleeve.

{V>K|"Mr. Kettering,"} said Odile Vance, {V>K|"do you play the violin?"}

The fist wavered. {K>V|"What? No."}

{V>K|"What a pity. If you did, you'd know what it means when a string goes flat."} She pointed behind him.

A black line had drawn itself across the snow, as thin as a pencil's, between Mr. Kettering's tent and Mr. Kettering. It sang as it came. There was time for everybody to see it widen, and for the tent, with all three trunks in it, to lean over, and bow, and go.

Nobody said a word. Far down, something splashed.

{K>L|"I believe,"} said Kettering in a small voice, {K>L|"that I'll see about the dogs."}

§ third past J

They came home with frost-bite and eleven pages of notes. Jem lost the tip of one finger, and was prouder of it than of anything she had ever owned. The professor lost nothing, or said so. But on the last night aboard Jem saw her standing at the stern, where the lieutenant was, and heard him say something, too low to catch, and heard her answer.

{V>L|"He would have gone on,"} said Odile. {V>L|"My brother. He'd have said that it was only pressure."}

{L>V|"What did you say it was?"}

{V>L|"I said that it was a bit flat."} She was crying, Jem thought, though it was hard to be sure in the wind. {V>L|"It's in the notes. I had it from my best observer."}
