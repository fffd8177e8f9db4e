title: Blood feud bakery
cast: F = Fiorella / - / she
cast: O = Otto Brandl / Otto, Brandl / he
cast: N = Nico / - / he
rel: F enemies O
rel: F family N
---
§ third past F
Brandl had put a sign in his window: REAL BUTTER. It faced her door.

"He means me," said Fiorella. "He's telling the whole street that I use lard."

"You do use lard," said Nico, who was doing his homework on the flour sacks.

"In the pastry! Where it belongs! Finish your sums."

She got out the paint. By noon there was a sign on her side too, and it said OUR ROLLS ARE FROM TODAY. He came across the road at once, in his apron, with his moustache standing up.

"What's this?" said Otto. "What is this supposed to mean, woman?"

"It's a statement of fact."

"It's slander. My rolls are from four o'clock this morning."

"Your rolls could be used to mend the church."

He went purple. He told her what his father had said about her father, and the business of the oven in 1961; she told him where he could put the oven. Somebody's dog began to bark. It had been going on for twenty years, and people set their watches by it.

"I'll have you closed," he said. "I will write to the inspector. Rats, I'll tell him."

"And I'll tell him who brought them in! In a bag! Don't you shake your spoon at me, you crook."

§ third past N
"Mama," said Nico that evening, while she was tucking in his feet, "why do you hate him?"

"Because he is a thief and a liar, and his strudel is like a boot. Go to sleep, treasure."

"He gave me a bun."

She stopped with her hand on the quilt. "What kind of a bun?" his mother asked, after a time, in quite another voice.
