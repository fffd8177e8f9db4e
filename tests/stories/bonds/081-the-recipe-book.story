title: The recipe book
cast: Y = Yael / - / she
cast: R = Rivka / - / she
cast: Z = Zeide / - / he
cast: N = Naftali / - / he
rel: Y family R
rel: Z family Y
rel: Z family R
rel: Y romantic N
---
§ third past Y
"It says a glass of flour," said Yael. "What glass?"

"Bubbe's glass."

"Which was Bubbe's glass?"

Rivka sat down on the floor among the pots. They had been at it since four, and what they'd got was a brick. It was the two of them who cooked this year, since there wasn't anyone else to do it; all the way through the funeral people had come up and said, and who's going to make the honey cake? Rivka had Bubbe's nose, and she'd the book. Yael had only got the temper.

"Ask Zeide," she said.

"I'm not asking Zeide. He'll cry."

"Who'll cry?" said the old man in the door. He was in his slippers. He had not come out of his room since Tuesday. "You're burning something. My granddaughters, burning down my house. What is it that you want, a glass? It's there. It's that one, with the flowers; it had jam in it, on the boat."

No one spoke. Rivka got up off the floor and put her arms around his neck.

§ third past N
He had walked round the block five times. You were supposed to bring something; he'd brought a pineapple.

"Who's this?" said the grandfather on the step.

"This is Naftali," Yael said behind him. She had honey up to the elbow, and one eye swollen from crying, and her hair was coming down. He'd never seen anything like her. He had been trying to say so since the library, in the spring.

"Is it the one that you met over the encyclopaedia? She talks about you," said Zeide to the pineapple. "In her sleep, her sister says. Come in, come in. Can you eat a brick?"

He could feel her looking at him. He could feel it all up that side of his face. "I like brick," said Naftali.
