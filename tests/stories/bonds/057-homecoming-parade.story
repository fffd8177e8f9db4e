title: Homecoming parade
cast: A = Sergeant Aldous / Aldous, Al / he
cast: C = Corporal Tench / Tench / he
cast: W = Winnie / - / she
rel: A colleagues C
rel: A friends C
rel: A romantic W
---
§ third past A
"Left wheel," muttered Tench out of the corner of his mouth, "and there's a baker's on the right. I can smell it."

"Eyes front, Corporal."

"I'm only saying, Sarge. Buns."

They swung into the square. There were flags. Aldous saw nothing but the neck of the man ahead of him. He'd marched behind that neck, or one just like it, from Tobruk; there had been thirty-two in the platoon, and there were nine. Tench he had dug out of a cellar with his hands. Tench had carried him four miles on a door, and sung to him so he shouldn't sleep, all eleven verses. They'd one tin of peaches for two birthdays. He was going to be best man to that idiot, or the other way about.

"There she is," Tench said. "By the pump. In green. Don't look. Oh, you've looked. Now you're for it."

§ third past W
She had promised herself not to cry till the band had gone by.

They fell out. There was a noise like starlings, everyone was running. She could not run; her shoes seemed to have been nailed down. He came over the cobbles with his cap in his hand. He'd got thin. He stopped a yard short of her.

"Winnie," said Al. "I've lost your photograph. It was in the truck."

"I'm here," she said. "You can have the big one."

He laughed, or it started as that; and then his face went, and he'd got it down in the green wool of her collar, and she was holding him up, buttons and belt and all, and saying there, there, my darling, there, while the little corporal stood behind them on guard, and ate a bun.
