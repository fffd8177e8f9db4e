title: Sub basement
cast: T = Tamar / - / she
cast: Z = Zachary / Zach / he
cast: P = Professor Lund / Lund / he
rel: P mentor T
rel: P mentor Z
rel: T enemies Z
---
§ first present T
There's one fellowship. Professor Lund has told us so four times, and each time he has looked sorry.

"Your samples are contaminated," says Zach from his bench.

"They weren't yesterday."

"No?" He's labelling things, in his beautiful italics. "That's a shame. It'll be the hood. I'd have a look at the hood if I were you."

I have had a look at the hood. There's a thumbprint on it. I can't say that it's his, but I know what he's like; he was caught with my notebook in June, and he'd got the Professor to believe that he was *admiring* it.

"What have we here?" says Lund. He's in his socks. He has bad feet, and the best mind in Europe, and he once spent a whole afternoon showing me how to hold a pipette so that I wouldn't hurt my wrist. "Ah. Something's growing. Are you cross?"

"It's nine weeks' work."

"But what is it? You've not looked. You've only been cross. Put it under. Zachary, come here, you too. Tell me what she's got."

We put our heads together over the lens, since there's no way not to. I can smell his horrible mints.

"It's eating it," says Zach after a bit, in another voice.

"What's eating what?" asks Lund. "Slowly. From the beginning. One of you draw, and one of you say."

I say. He draws. Every time I make a jump the Professor says *why?* and I go back. At six he pads off to get his tea, humming.

"It's still my dish," I tell Zach.

"It's my thumb," he says. "You'll never prove it. But it's my thumb that's on the Nobel."
