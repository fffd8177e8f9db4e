title: The Third Daughter Goes for Water
cast: D = Dagny / - / she
cast: S = Solveig / Sol / she
cast: W = the wolf / Grey One / it
cast: K = the miller / Old Kaspar, Kaspar / he
rel: D family S
rel: D family K
rel: S family K
rel: D friends W
adv: death mentioned
fandom: none
---
§ third past D
There was a miller who had three daughters, and the well had gone dry. The eldest went for water and came back with a husband. The second, whose name was Solveig, went for water and came back with a cold. So then it was Dagny's turn.

{K>D|"Keep to the road,"} said Old Kaspar to his youngest. {K>D|"And don't you talk to anything with teeth."}

{D>K|"You have got teeth, Father."}

{K>D|"I've got four,"} said the miller, {K>D|"and I am telling you not to."}

{S>D|"Take my scarf,"} her sister said from the bed, and sneezed. {S>D|"It isn't the wolf that gets you. It's the damp."}

She took the scarf, and the two pails, and she kept to the road for as long as there was one.

* * *

§ third past D
The wolf was lying across the path to the spring. It was as big as a pony, and grey all over except for one foot, and it had a bone stuck between its back teeth.

{D>W|"You're in my way,"} said Dagny.

{W>D|"I am in everybody's,"} the wolf said indistinctly. {W>D|"It's my nature. Have you thin hands?"}

{D>W|"Why?"}

{W>D|"Because I'd be obliged to you if you would put one down my throat."}

She thought of what her father had told her. Then she thought that it had a very sad voice, for something so large. She set down her pails. She wound the scarf round her wrist, out of respect for the teeth, reached in up to the elbow, and pulled.

It was not a bone. It was a silver key.

{W>D|"Ah,"} said the wolf, and shut its mouth, and opened it again. {W>D|"That's better. I ate a tax collector. I have regretted it ever since."}

{D>W|"What does it open?"}

{W>D|"I never asked him. We had not been introduced."}

After that it walked with her to the spring and carried the pails home in its jaws, without spilling a drop, as far as the last tree. It would not come farther. It had its pride, it said, and he had his gun.

* * *

§ third past D
She went for water every day that summer. Sol got over her cold and asked why it took so long. Dagny said that there was a queue.

There was, in a way. There was the Grey One. It told her which mushrooms were liars; she told it what people said to each other in church. They tried the key in a hollow oak, and a tortoise, and the door of a chapel with no chapel behind it. It fitted nothing. Neither of them minded. It is a fine thing, when you are the third of three, to have somebody who has not heard all your stories from your sisters.

{W>D|"When the snow comes I'll have to go north,"} said the wolf one evening.

{D>W|"For how long?"}

{W>D|"For the snow."}

She put her arm over its neck. It permitted this. It smelt of iron and of leaves.

§ third past S
When the first flakes fell Solveig followed her. She took the gun down from over the door, since she was the elder, and since somebody had to be. She saw the great tracks in the white and the small ones next to them; she saw how they never once drew apart; and at the last tree, with her heart in her mouth, she saw her sister standing with her forehead against the forehead of a wolf.

She might have fired. She has said so, often. But she had a sister's eyes, and a sister's ears, and what she heard was a person saying goodbye, and trying to do it properly.

{S>D|"Dagny,"} she called, when it had gone. {S>D|"You've left your scarf off."}

{D>S|"It's round its neck,"} said Dagny.

They walked back together with one pail each. In the thaw, when the miller died, they found that the key opened his box. There was nothing in it but a letter from the King's tax collector, who was very much obliged to him for the loan of a bed, and would be starting home in the morning, by way of the wood.
