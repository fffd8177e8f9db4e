title: The substitute king
cast: F = Florian / - / he
cast: C = Chancellor Brask / Brask / he
cast: L = Liese / - / she
rel: C mentor F
rel: F romantic L
---
§ third past F
"And when the ambassador bows?" said Brask.

"I nod."

"How far?"

"The width of a finger." Florian nodded it. He had been a baker's man six weeks ago, and the image of the King, who was dead.

"Too much. You look as though you were grateful. A king is never grateful, he's only reminded. Once more." The Chancellor walked around him with his stick. He'd made three kings in his time, he said, out of worse dough. He corrected an elbow. He made him sit down forty times; he had him read the treaty aloud until he could do it without moving his lips. "And what do you say, when you don't know what to say?"

"Nothing."

"For how long?"

"Till they've told me what it was."

"We shall have you crowned yet," said Brask, and it was the nearest that he had ever come to smiling.

§ third past L
She came with the rolls, by the kitchen stair. They let her pass, on account of the rolls.

He was at the window in all that velvet. For an instant she didn't know him, and it made her feel cold. And then he turned round.

"You've still got dough under your nails," said Liese.

"He's had three men at them."

"Good." She had meant to be angry. She'd walked up from the town saying it over: you might have sent a word; I have had the oven to do alone; I thought that you were drowned. He had crossed the floor in about two steps. He'd got hold of her, basket and all, and the rolls were going everywhere. "Florian, you'll spoil your ermine."

"Let me," said the King of Lorn into her neck. "Say it's Tuesday. Say that we've the loaves to turn."
