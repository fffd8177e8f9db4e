title: Christmas lights
cast: P = Piers / - / he
cast: A = Amina / - / she
cast: R = Roo / - / she
rel: P romantic A
rel: P family R
rel: A family R
---
§ third present R
Daddy's up the ladder, and Mummy's holding it. Roo has been given the box.

"Left a bit," says Mummy.

"My left?"

"The house's left, Piers. Don't lean."

"I'm not leaning, I'm reaching. Roo, my treasure, pass up the star."

She passes it up. It has got one point gone since the time with the cat. When she was three she'd thought that they were putting up the real ones; she is nearly six now.

"It's crooked," says Mummy.

"It's rakish," says Daddy.

"Come down before you break your neck, you ridiculous man." But she's laughing. When he gets to the last rung she doesn't move out of the way, so he's got to stop there, with his arms full of wire, and his nose just up against her nose. His ears are bright red from the cold. Amina pulls down his hat over them. "Eleven years," she says, "and it has never once been straight."

"You said that you'd marry me if I got it straight."

"I married you out of pity."

Then they go quiet, in the way they do, and Roo looks at the box. There's a robin in it with no legs.

"You're kissing," says Roo to the robin. "I can hear it. I'm freezing to death."

"Are you, chick?" says Daddy. He gets her up on his shoulders, with the boots on and everything. "Go on, then. You do the switch."

"Say three, two, one!"

They all of them say it, and the whole house comes on, crooked.
