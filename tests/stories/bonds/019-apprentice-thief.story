title: Apprentice thief
cast: T = Tamsin Reed / Tamsin, Reed / she
cast: G = Gentleman Jack / Jack / he
cast: W = Warden Pyke / Pyke / he
rel: G mentor T
rel: W captor G
rel: T enemies W
---
§ third past T
"Which hand?" said Jack.

"The left."

"And you know that how?"

"You looked at the right," said Tamsin. "You never look where it is. You told me: a thief's eyes are the first thing that gets hanged."

He opened the left. There lay her own watch. She'd had it on her wrist; she had been told to mind it; she swore.

"Better," he said. "In March you'd have said the right. Now the lock. Forty breaths, no more, and if I hear a click I shall be very disappointed in you."

She got down on her knees. He stood behind her, humming, smelling of violets as ever. He'd found her in a gutter with her hand in his pocket, and he hadn't called the watch; he had said that her wrist was stiff.

§ third past T
They took him at the bridge. She saw it from the roof: the ring of lanterns, and Pyke with his staff. She lay on the tiles with her knuckles in her mouth.

For a month he was in the Stone Jug. She went in with the laundry.

"You're thinner," said Tamsin through the grating.

"The warden has me on bread. He's a man of small ideas. He keeps the key on his belt, on a chain, and comes in every hour to see whether I'm sorry." Jack's irons clinked. "What did I teach you?"

"Look where it isn't."

"Good girl."

Behind her somebody laughed. Pyke had come down in his stockings. "And here's the kitten," he said. "I said that she'd come. I've a second cell, all swept."

"I'm going to ruin you," said Tamsin. She was crying with rage. "You'll wish that you'd drowned me, Pyke."

"Big words. Hold out your hands."

She held them out, both empty; she looked at the right one; and he looked too.
