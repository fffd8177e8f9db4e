title: Sandcastles
cast: I = Isaac / - / he
cast: N = Nell / - / she
cast: U = Uncle Barney / Barney / he
rel: I family N
rel: U family I
rel: U family N
---
§ third past N
The moat was her department. Isaac did towers.

"It wants to be deeper," he said. "The tide's at four."

"I know when the tide is. I'm nine. You do your own bit."

They had built it on the same patch every August that she could remember, next to the third groyne. There'd been more of them, once. There had been a big hand that came down and put a feather on. Isaac was thirteen this year. He had said in the car he was too old; but then he'd seen her get out both of the spades.

"Do you think that Dad can see it?" said Nell.

He went on patting. He was getting Dad's shoulders. "I don't know," said her brother. "It's not very big, from up there. You could do the flag."

Uncle Barney came down over the pebbles with three cones, and they were running down his arms. He'd driven them. He was not a beach person; he wore a suit jacket and had rolled up his trousers like a man in a cartoon. He had been sleeping on their sofa since March, and he did the packed lunches, and they were terrible.

"What's that?" said Barney. "Is that a cathedral?"

"It's a castle."

"Where's the man go?"

They looked at one another.

"What man?" Isaac asked.

"Your father'd always got a man in it. When we were little. He used to make me be him. I had to lie down there and be knocked over." He gave them their cones. He took off his jacket, folded it up, lay down on his back in the wet in his good white shirt, and shut his eyes. "Mind my glasses," said Uncle Barney.
