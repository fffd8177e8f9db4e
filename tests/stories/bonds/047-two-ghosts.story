title: Two ghosts
cast: W = Wilhelmina / Mina / she
cast: J = Jabez / - / he
cast: C = Carl / - / he
rel: W friends J
---
§ third past W
They had been haunting the same staircase for a century and a half, and he still would not keep to his side.

"That's my banister," said Mina.

"It's oak. I'm an oak man. You have the wallpaper." Jabez had his head under his arm; he generally did, of an evening. "Who's the new one?"

"He's called Carl. He has put a machine in the pantry, and he sleeps with the lamp on."

They watched him go by with a sandwich. He was a thin young person with a cough. He'd bought the place off a list, it seemed. He had not been down to the village; nobody'd been to see him. He said good night, every night, aloud, on the second stair, to no one.

"Shall we do the chains?" said Jabez.

"Not the chains."

"You used to love the chains! You said that I'd a gift."

"You have, dear. Only look at him. He's been crying in the bath again." She had never been able to bear it. It was how the two of them had first fallen into conversation, back in the sixties, over a kitchen maid. "What was that thing that you did for the little boy? With the marbles?"

"Oh, that," said Jabez. He put his head on, so as to think. "We were good, weren't we? We were a turn. You did the cat."

"I could do the cat," said Mina.

In the night Carl woke, for something was purring at the foot of his bed; and a marble came down the stairs one step at a time, politely, as if it asked to be let in.
