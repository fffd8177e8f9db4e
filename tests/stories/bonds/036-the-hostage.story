title: The hostage
cast: A = Ambrosius / - / he
cast: S = Skarde / - / he
cast: Y = Yrsa / - / she
rel: S captor A
rel: S family Y
---
§ third past A
They had tied him to the mast with his own girdle. It was thought to be funny.

"Eat," said the one called Skarde. He held the bowl to his mouth. He was not unkind about it; one feeds a goose so.

"What will you do with me?" asked Ambrosius.

"Sell you. A monk who can write is forty marks at Birka. If your abbot gives fifty, then he can have you back. Nobody's hurting you."

"My wrists—"

"You bit my helmsman, priest."

There was a girl who bailed. She had the man's own yellow plaits, and his way of standing with the feet apart. On the third night, when all the others were rolled up in their skins, she came and squatted down by him.

"How do you make it talk?" said Yrsa. She'd got the psalter. She was holding it by one corner.

"Untie one hand and I'll show you."

"Father said no."

"Then hold it nearer. That's an A. It's the first thing in my name. It is an ox's head, do you see? With the horns down."

She looked at it for a good while. She looked at the knots. "Y," she said. "What's Y?"

§ third past S
In the morning the mast had a girdle round it and no monk, and the small boat was gone from the stern.

Skarde did not shout. He went up to his daughter, where she sat upon the thwart with her chin stuck out, drawing on the planks in charcoal, and he saw that it was a tree with two branches.

"Forty marks," he said.

"It's my name," said the child.
