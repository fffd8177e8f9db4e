title: Prisoner exchange
cast: L = Lieutenant Lorne / Lorne / she
cast: K = Kessler / - / he
cast: U = Private Udall / Udall / he
rel: L captor K
rel: L colleagues U
---
§ third past L
"He's asking for water again," said Udall.

"Then give him water."

"We've two canteens, Lieutenant. It's thirty miles."

Lorne looked at the prisoner. He sat with his wrists roped to the pommel, very upright, in what was left of a good grey coat. Kessler. He'd hanged nine men at the ford, the general said, and he was to be handed over alive on Thursday, in return for a bishop.

"Half a cup," she said.

The private held it to his mouth. "Don't you look at me like that," said Udall. "I've an uncle at the ford." He'd enlisted at sixteen. He had been with her troop since the bridge, and he did as he was told; but his hand was none too steady.

"You ought to let me ride in front," said Kessler. "There's a marsh."

"And you'd know."

"I would. I was born here. I used to fish it." He had a pleasant, tired voice. "You don't care to talk to me. That's right. I never talked to mine."

She checked his knots herself, at every halt. She slept with the rope round her own wrist. On the second night she woke, and found that it was slack; and he was sitting just where she had left him, with the end of it in his lap.

"I've had it off since midnight," said Kessler. "I wished to see if I could. Your boy's asleep. There is a light on the ridge, and it isn't one of yours." He held out both hands for her to tie. "I'd sooner be swapped for a bishop. Wake him up, Lieutenant, and no noise."
