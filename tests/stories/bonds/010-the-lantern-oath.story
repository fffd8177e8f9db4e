title: The lantern oath
cast: S = Saffi / - / she
cast: O = Old Mother Teasel / Teasel / she
cast: R = Rook / - / he
rel: O mentor S
rel: S family R
---
§ third past S
The first spell that she learned was for finding spoons. Saffi thought that it was beneath her.

"Everything that's lost is beneath somebody," said Teasel. "Shut your eyes. What does it weigh?"

"I haven't got it. How should I know?"

"Your hand knows. Your hand has eaten soup with it since you were two."

She shut her eyes. The hut ticked. There was the smell of rue, and of the dog; and then something cool settled in her palm that wasn't there.

"It's under the bed," said Saffi. "It's bent."

"And who bent it?"

"Rook. He was digging."

The witch laughed till she coughed. She wrote it up in the book in her spidery hand: first finding, a spoon. She had had seven girls before this one, and four of them had gone on to do harm, and she taught slowly now. "Tomorrow a ring," she said. "Then a name. You'll not touch anything living till I say."

§ third past S
He was waiting by the stile with his knees muddy, swinging on it.

"Did you turn anybody into anything?" Rook asked.

"I found a spoon."

"Is that all? Dad says that it's a waste of a good goat, sending you. He says you could be earning."

"You tell Dad that I know who bent it."

He went quiet. Then he grinned, with the gap in his teeth that was just like hers, and held out his back for her to climb on, the way she'd used to carry him when he was small enough. They fell over in the nettles, naturally. They were both of them howling with laughter by the time they reached the gate, and their mother came out with a lamp to see what was being killed.
