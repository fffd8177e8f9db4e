title: A debt of honour
cast: R = Ruan / - / he
cast: V = Viscount Selwyn / Selwyn / he
cast: H = Harriet / - / she
rel: R enemies V
rel: R romantic H
rel: H family V
---
§ third past R
They met behind the abbey at six, with pistols.

“You needn't go through with it,” said Ruan. “You could beg my pardon.”

“I'd as soon beg my dog's,” said the Viscount. He was eating a pear. “You were a groom, fellow. You held my stirrup. I've a right to horsewhip you for having looked at her; but they tell me that the fashion's changed.”

“I made my fortune honestly. You lost yours at faro.”

“And I'm to mend it with yours? By giving you my sister? I would see her in her coffin.” He threw away the core. “I broke your collarbone when you were ten. It pleased me very much. Ten paces.”

Ruan took his place. He was not afraid to die, so much as sorry, for he had in his breast pocket a letter that was nine lines long, and he had only read it the once. *I do not care for consequence*, it said. *I care for you. I have done since the stable roof. Come for me with a ladder, or a parson; only come.*

“One,” said somebody. “Two.”

“Stop it this instant!”

She was on the bay mare, astride, with no hat. She rode straight in between them and got down. She'd a bonnet box in one hand; she walked up to her brother first.

“You're a bully, George,” said Harriet, “and you always have been, and Mamma would be ashamed. Go home to breakfast.”

And then she turned to Ruan, and all the colour came flooding up in her face. She put out her fingers, and touched his coat just over the letter, as though to learn if it was there. “I couldn't wait for the ladder,” she said.
