title: The long table
cast: H = Hadrian / - / he
cast: U = Ursel / - / she
cast: J = Jost / - / he
cast: M = Mother Brandt / Brandt / she
rel: H friends J
rel: U romantic J
rel: M family U
---
§ third past H
“You've got to ask her,” said Hadrian. “You're twenty-six. You have a cow.”

“It isn't the cow.”

“What is it, then?”

Jost went on digging. They had dug that field together each October since their fathers had, and had said perhaps forty words a year; but this year Jost had planted his potatoes in the shape of a U.

“It's her mother,” he said.

Hadrian could see that. Everybody was afraid of Mother Brandt, and the priest was. He spat on his palms. “I'll hold the old woman,” he offered. “I'll get her on to the drains. You'll have a quarter of an hour. I did as much for you with the bull.”

§ third past U
She had seen them come up the lane in their good hats. She had been at the window since church, so that the glass was all breath.

“There's two of them,” said her mother. “One's only there for ballast. Is it the one with the ears?”

“Mother!”

“I've nothing against ears. Your father'd got them. Go and put on the blue. And, Ursel: if he cannot get it out, then you'll have to do it for him. I had to. We'd have been standing by that pump today.”

So it was that when Jost came round the corner of the barn, twisting his hat, with his mouth open, and nothing in it, he found Ursel Brandt there in blue, out of breath, with her hair coming down.

“Yes,” said Ursel.

He had got ready for everything except for that. He sat down on the chopping block. Then he began to laugh, and held out his arms, and she walked into them and stood there between his knees; behind the house one could hear Hadrian, shouting about drains.
