title: Borrowed time
cast: E = Esme / - / she
cast: N = Nathaniel / Nat / he
cast: D = Death / the tall one / he
rel: E family N
---
§ third past E
The tall one had come in without the door being opened, and he was reading the chart.

"You can't have him," said Esme.

"It's on the list," Death said. He sounded sorry. "Nathaniel Price, seventy-nine. I've a pencil mark."

"Then rub it out."

She had been on that plastic chair since Sunday. Nat lay with his mouth open. He had got all small; he'd been such a great noisy lad, always on a roof; he had taught her to whistle, and to swear, and had walked behind her to school on the other side of the road, so that she could think she was on her own. There wasn't anyone else left who had known the house, or the dog, or what Mam's hands smelled of.

"Do you play anything?" Death inquired.

"Snap," said Esme.

"I beg your pardon?"

"I've cards in my bag. It's what we play." She cleared away the grapes. "Best of three. If I win, you come back at Christmas."

He folded himself upon the visitor's stool. He was rather slow; he hadn't the hands for it. She'd won the first, and they were halfway down the second, when there came a rustle from the bed.

"She cheats," said Nat. His eyes were shut. "She has done since she was five. Watch her sleeve, mister."

"You keep out of it," his sister told him. She couldn't see the cards. "Snap."
