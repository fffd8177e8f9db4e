title: Four O'Clock
cast: B = Ms. Baptiste / Baptiste, Yolande / she
cast: R = Rocco / Rocky / he
cast: S = Stellan / - / he
cast: K = Mr. Kerrigan / Kerrigan / he
rel: R enemies S
rel: B mentor R
rel: B colleagues K
adv: violence mentioned
fandom: none
---
§ third past B
There were two of them in detention, and she had put a whole room between them. It was not enough. Rocco had a wad of tissue up his nose; Stellan had one eye shut. They were looking at each other over eleven empty desks the way dogs do over a fence.

{S>R|"You're dead,"} Stellan said without moving his lips.

{R>S|"You said that before. Then I hit you."}

{S>R|"You and your whole stinking family. My dad says you people ought to be —"}

{B|"That will do,"} said Ms. Baptiste.

She taught Art. Nobody is frightened of Art. She had, however, been brought up in a house with five brothers, and the two boys subsided. It was ten past four. The rain was running down the glass.

{K>B|"Still at it, Yolande?"} Kerrigan put his head around the door. He had the staffroom's other mug in his hand, and he gave it to her: that was how it went on Thursdays, he did the tea and she the registers, and they both of them complained about the Head. {K>B|"Which one began it?"}

{B>K|"They both did. Last year, I think. Or it may have been their grandfathers."}

{K>B|"I've got that one for maths,"} said Kerrigan, looking across at Rocco. {K>B|"He's never handed me in a thing. It's all drawings."}

{B>K|"Is it,"} she said.

§ third past R
She'd come and sat down on the next desk. He covered it up with his arm, but she'd seen.

{B>R|"May I?"}

{R>B|"It's nothing. It's just him."} It was Stellan, over there by the radiator, with his eye. He had got the eye pretty good. He had meant it to be ugly, so he could stick it up somewhere. But it wouldn't come out ugly; it had just come out looking like a kid who'd been hit.

Ms. Baptiste studied it for ages. She didn't say that it was nice. Teachers always said that it was nice.

{B>R|"You've drawn what you know is there,"} she said. {B>R|"Here, and here. And then down in this corner you stopped knowing, and looked. D'you see the difference? Which is better?"}

He saw it. It was as if somebody had cleaned a window.

{R>B|"That bit,"} said Rocco.

{B>R|"So do the rest of it like that bit. Half close your eyes. Don't draw the boy. Draw the dark, and leave the boy out of it."} She put down a pencil next to him, a fat black one, with no point. It wasn't a school pencil. It had been bitten. {B>R|"It's four to five, Tuesdays, in here. There isn't anybody else. You'd have me to yourself, I'm afraid."}

He didn't look up. He'd got his eyes half closed.

{R>B|"What about maths?"} he said.

{B>R|"I'll square Mr. Kerrigan. He owes me for a term's worth of registers,"} said Ms. Baptiste.
