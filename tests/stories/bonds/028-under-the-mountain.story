title: Under the mountain
cast: G = Grettir / - / he
cast: A = Asa / - / she
cast: V = Vidar / - / he
rel: G friends V
rel: A family V
---
§ third past G
They had been walking in the dark for two days when Vidar began to sing.

"No," said Grettir.

"It keeps off the trolls."

"It fetches them. It's how I got this ear."

"You got that ear from a cook," said Vidar, "at Hedeby, since you'd called her soup a wet dog. I was there. I held your hat."

Asa snorted, ahead with the torch. She had come because her brother couldn't be let out alone, and she'd been sorry ever since. There had been one bed at the inn, and the two of them had talked in it all night through about a cheese.

"It was a good cheese," said Grettir.

"It was a noble cheese," Vidar said. He bumped him in the dark with his shoulder. They had gone to sea in the same boat, at fourteen, sick in the same bucket; they'd been ransomed once, at a discount, as a pair. Wherever the one was thrown out the other took up his cloak and came too.

The torch stopped.

"Quiet, you old women," said Asa. "There's a door."

Vidar came up beside his sister and put his hand to the stone. He was grinning like a boy. "Father drew it just so," he whispered. "On the table. In gravy. Do you remember? Mother beat him with the spoon."

"I remember," she said, in another voice, and took hold of his sleeve.

"I'll go first," said Grettir. "If there's trolls, you can have my hat."
