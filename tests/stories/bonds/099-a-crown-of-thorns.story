title: A crown of thorns
cast: M = Queen Maren / Maren / she
cast: J = Jorah / - / he
cast: D = Duke Halvard / Halvard / he
rel: M romantic J
rel: D enemies M
---
§ third past M
“You cannot marry a gardener,” said the Duke.

“I haven't said that I was going to.”

“You've said nothing else for a month. You've said it in roses.” Halvard bowed over her hand, and his lips were like a fish. He had been the next in line until she was born; there'd been a nurse, and a pillow, and a dog that barked, when she was two; he'd wept at the inquest. “The council meets tomorrow, niece or no niece. I shall put it to them that you are unwell.”

“Put it to them in writing, then. I like to have your hand. It's so easily matched.”

He smiled. She smiled. She watched him all the way down the terrace, and only when he was through the arch did she put out a hand to the wall.

“Breathe,” said somebody beneath the balcony.

“I am breathing.”

“You're not, ma'am. I can hear that you're not.” Jorah came out from among the leaves with his shears. He'd seen her crowned, from up a tree. He had earth on his knees; he never came closer than the third step, and she lay awake at night and thought about the second.

“He means to have me shut up,” said Maren. “Like my mother.”

“Then I'll dig.”

“It's a tower.”

“Then I shall grow something,” he said, “with thorns on, and climb it.” He was looking at her as he always did, quite openly, like a man who's looking at weather. He laid a rose upon the third step. She came down, in all that silk, past the fourth, and past the third; her knees were shaking so that she had to hold on to his coat.

“There,” said the Queen against it. “Now they can say it's true.”
