title: Sparring
cast: R = Ravenna / - / she
cast: T = Tolliver / Tol / he
cast: M = Master Kei / Kei / they
rel: M mentor R
rel: M mentor T
rel: R enemies T
rel: R romantic T
---
§ third past R
“Begin,” said Master Kei.

Ravenna went for the throat. Tolliver wasn't there. He never was; it was what she hated in him most, after his hair.

“Missed me,” he said.

“I was being polite.”

“Do not talk,” said Kei. They knelt at the edge of the mat with a cup of tea. “The mouth is a door. What comes in at it?”

“The enemy, Master,” said the two of them, circling.

She got him on the ear. He got her behind the knee. It had been like this for six years, ever since he had turned up at the gate with his father's money and his lazy smile, and had been put in the place that she'd scrubbed floors for. He had cut the strings of her bow, the night before the trials. She had sewn him into his bedroll. He was the only one in the school who could touch her.

“Stop,” said Kei. “You are fighting one another's shadows. Blindfolds.”

§ third past T
One could hear a good deal. He heard her breathe, and the sand shift under her bare heel. He knew where she was as he knew where his own hand was, and that was new; no, it was not new, he'd only never had his eyes shut.

She struck. He caught the wrist. He had her, for a moment, turned in against him, with her back to his chest and her heart going, or else it was his.

“Yield,” said Tol into her hair.

“Never,” said Ravenna. She didn't pull away. “You've had me like this for a count of four. You ought to have thrown me at two.”

“I know,” he said.

There was the sound of a cup being put down. “That will do for today,” remarked Master Kei. “I find that my tea's cold.”
