title: Lab partners
cast: C = Cosima / - / she
cast: B = Barrett / - / he
cast: F = Dr. Faulk / Faulk / he
rel: C friends B
rel: F mentor C
rel: F mentor B
---
§ first present C
Barrett has set fire to his sleeve, which is a new record: nine minutes past nine.

"Stop, drop and roll," I tell him.

"It's only a bit. It's a smoulder."

I pour the beaker over him. It's just water, I'm nearly sure. He looks at me through the fringe, dripping, and we both of us completely lose it; I have to hold on to the gas tap. They put us together in Year Seven because of the alphabet, and they've been trying to split us up ever since, and there's not a bench in this school that hasn't got our initials burnt in it.

"Miss Bell. Mr. Bell-Irving." Dr. Faulk has one eyebrow. It's enough. "What was the hypothesis?"

"That it wouldn't, sir," says Barrett.

"And what have we learned?"

"That it does."

"Then write that down. A result's a result." He looks at the sleeve. He looks at the flask, and bends, and sniffs it; then he pulls up a stool and sits down, and he's got that look on, like a dog that's heard the word. "What did you put in first? The acid or the water? Think. No, don't tell me what the book says. Tell me what your hand did."

We work it out. It takes up the whole of break. Nobody else has ever got us to be quiet for that long. At the end he gives us each a pair of goggles that are actually new, and tells us there's a competition, in Leeds, in March.

"Leeds," Barrett says in the corridor. "Do you think that they've got extinguishers?"

"You're carrying your own," I say, and steal his crisps.
