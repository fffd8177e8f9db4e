title: Knitting circle
cast: A = Agatha / Aggie / she
cast: B = Beryl / - / she
cast: D = Dot / - / she
cast: V = Vicar / the vicar / he
rel: A friends B
rel: A friends D
rel: B friends D
---
§ third past D
They had met on Wednesdays since the coal strike, and not one of the three of them could knit.

"Is that a sleeve?" said Beryl.

"It's a hat," said Aggie.

"For a giraffe, is it?"

Dot got up to see to the kettle, so as not to wet herself. It was her house this week. Last week it had been Beryl's, with the good biscuits, and the week before that they'd all gone to the dogs. They told their husbands it was knitting, when there'd been husbands. They had seen one another through four of those; there'd been two hips, and Aggie's boy in the navy. Dot couldn't have said when it was she'd last done anything without ringing up the other two.

"It's a quarter past," said Beryl. "Get the cards out, quick. What are we playing for?"

"Matches. I'm cleaned out."

"You've my good umbrella still."

"I won that umbrella fair and square!"

The bell rang. There was a scramble; when the vicar put his head round the door, three old ladies in a row were looking up at him over their needles.

"How industrious you are," said the vicar. "I only came about the jumble."

"It's for the babies," Dot told him.

He admired the hat. He drank a cup of tea, and said something about the weather. When the gate had clicked shut behind him it was Agatha who went first; and then they were all three gone, rocking, holding on to each other's cardigans, with tears running down their faces.

"Giraffe," sobbed Beryl. "Oh, my days."
