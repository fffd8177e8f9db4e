title: Dog walkers
cast: E = Ezra / - / he
cast: M = Marguerite / Margot / she
cast: P = Percy / - / he
rel: M family P
rel: E romantic M
---
§ third present E
Ezra's dog has fallen in love. It's embarrassing. It lies down on its back in the middle of the path every day at ten to eight, just because a spaniel's coming.

"Good morning, Ezra," says Margot.

"Good morning. I'm sorry about him."

"Don't be. I think it's nice that someone says what he feels."

He laughs too loudly. He hasn't slept properly since the clocks went back. He has started to iron things: this is a man who hasn't ironed since his wife left, and he's standing in a wet park, in a shirt with creases down the arms, wondering whether a woman of fifty with odd gloves might be going round by the pond.

She's going round by the pond. He goes round by the pond.

"My son thinks that I'm lonely," says Marguerite. "Percy wants me to go on the computer."

"And will you?"

"I've told him that I like to see the dog first."

§ third present M
"So who is he?" says Percy on the phone.

"Who's who?"

"Mum. You've said 'Ezra says' four times. Who's Ezra?"

"He's got a lurcher," says Margot. She's looking at the gloves on the radiator. There are three of them. The third's a man's; he put it on her himself this morning, finger by finger, since she'd dropped hers in the pond, and neither of them had said anything at all, and then a swan went past.

"Are you blushing?" asks her son. "I can hear you blushing. I'm ringing Jen."

"Don't you dare, Percy Alan."

"It's about time," he says, in quite another voice. "Dad would've said so. Has he got a job?"
