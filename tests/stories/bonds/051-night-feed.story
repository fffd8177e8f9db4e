title: Night feed
cast: T = Tobin / - / he
cast: A = Alasdair / - / he
cast: M = Morag / - / she
rel: T romantic A
rel: A family M
---
§ third present T
The baby has got a cry like a smoke alarm. It's ten past three.

"Your turn," says Tobin into the pillow.

"I did midnight."

"I did two."

Alasdair groans; he puts his feet on the floor. He's wearing one sock, Tobin's, and there's milk in his beard. In the blue light of the monitor he looks a hundred years old. He's still the best thing that Tobin has ever seen, and he tells him so.

"Flatterer. Where's the bottle?"

"In the microwave. Put a shirt on, you'll frighten your mother."

Too late: there she is, in the hall, in a hairnet, holding the child like a prize marrow. Morag arrived on Friday for a weekend. It's Wednesday week.

"She only wanted her grandmother," says Morag. "Away to your beds."

"Mam, you've been up since—"

"I brought up five on a croft with no electric. Alasdair Iain, you'll do as you're told. Look at the colour of you. You were just the same, you know, at this age. All lungs."

They lie there in the dark, listening. She's singing something in Gaelic with a great many drowned men in it. He can feel it when Alasdair starts to shake, and he thinks for a second that it's tears.

"Drowned men," Alasdair gasps against his shoulder. "She sang me that. I was terrified of ponds till I was twelve."

"Go to sleep, my love," says Tobin. He gets hold of the cold foot, the one without a sock, and tucks it in between his own.
