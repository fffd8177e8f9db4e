title: The violin maker
cast: S = Severin / - / he
cast: A = Anselm / - / he
cast: C = Corinna / - / she
rel: S mentor A
rel: S family C
rel: A romantic C
---
§ third past A
"Knock on it," said Severin.

Anselm knocked on the wood, and held it up to his ear.

"What does it tell you?"

"It's dry. It wants to be thinner, here. It's — I don't know the word. It's shy."

"Then make it less shy. But with the scraper, not the plane. You take off what the light would take." The old man turned back to his own bench. They'd sat so for four winters, the master by the window and the boy by the stove, and one could go for a whole day with nothing said but that. When he first came he had been given a bit of spruce and a knife and told to make a peg. It took him until Lent. Severin had thrown the first sixty in the fire.

§ third past C
Her father had let her string it, since she had the ear.

"It's not one of his," said Corinna when she'd played a scale. She took it from her chin. "Father? It's his, isn't it? It's Anselm's."

"I only looked on," said Severin.

Anselm was sweeping. He'd been sweeping the one plank for a good while. He was a big fair silent creature, and as far as she knew had never spoken to her of anything but glue; and all this time, it seemed, he had been putting together, in that corner, out of maple, out of spit and patience, something with a voice so like her own that the hair stood up upon her arms.

"Who's it for?" she asked him.

He went slowly red. He looked at her father, and at the broom.

"It was you it was shy of," said Anselm.
