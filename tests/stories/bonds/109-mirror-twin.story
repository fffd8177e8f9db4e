title: Mirror twin
cast: A = Aurel / - / he
cast: R = The Reflection / Lerua / he
cast: G = Gisela / - / she
rel: A enemies R
rel: G romantic A
---
§ third past A
The man in the mirror was a beat late. Aurel lifted his razor, and he thought about it, and lifted his.

"You," said Aurel.

"You," the Reflection said. He had the same face, the wrong way round. "You look tired. Let me out, and I'll go to the office for you."

"You did that in March. You bit the chairman."

"He bit me first." It smiled on the side where he didn't. They'd been at war since he was four, when he'd first seen it blink. It broke his things. It wrote rude words in the steam. It'd stolen one whole summer of his, at eighteen, and he still met people who remembered him as charming. "She'd like me better," it said. "The new one. Gisela. I've seen her looking in shop windows."

"You leave her out of this. I'll smash you."

"Seven years," said Lerua. "For both of us."

§ third past G
He had covered up every mirror in the flat with a tea towel.

"Is it a religious thing?" asked Gisela.

"I'm just not very photogenic."

She had her shoes off, and her feet in his lap. It was the third week. She hadn't told her sister yet, since she was afraid that if she said it aloud then it might stop. He was shy and odd, he cut his own hair; he rubbed the arch of her foot with his thumb, not thinking, and read her bits from the paper, and every time that he looked up and found her still there he seemed astonished.

"I'd like to see us, though," she said. "Once. Side by side." And before he could get up she'd reached behind her, laughing, and twitched the towel off the toaster.

There were two people in it, very small. One of them had its arm round her already.
