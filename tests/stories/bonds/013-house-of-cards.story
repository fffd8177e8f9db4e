title: House of cards
cast: A = Augustin Pell / Augustin, Gus / he
cast: L = Leonora Pell / Leonora, Nora / she
cast: S = Mr. Sharrow / Sharrow / he
rel: A family L
rel: S enemies A
---
§ third past L
Leonora found him in the library with the lamp out, which was how he had hidden at seven, too.

"How much?" she asked.

"I don't know what you mean."

"Gus. I had it from the cook. How much?"

He told her. It was the house; it was the house and Mamma's pearls, which were not there any longer, and something over. She sat down on the steps. She wasn't even surprised. She had pulled him out of the pond, and out of school, and out of an engagement to a circus rider, and she supposed that this was only a wider pond.

"He cheats," said Augustin. "I swear it. I've watched his hands till I was cross-eyed. He has got it in for us, Nora, because of what Papa did to his father."

"Then why did you sit down with him?"

"Because he asked me to. Before everyone. He said, was I afraid?"

§ third past A
Sharrow came for the keys himself, on the Monday, in a new hat.

"I shall cut down the limes," he said. "I've always disliked them. You may stay until noon."

"You marked the pack," said Augustin.

"Prove it, boy. Your father said that I was a thief's son, on these steps, with the whole hunt looking on. I was ten. I've thought about it every day." He held out his glove. "The keys."

Augustin would have hit him then, and been glad of it. But his sister had come out in her travelling cloak with the cat under one arm. She slipped the other through his and held it tight.

"Give them to him, dear," said Leonora. "He has waited so long. And do tell Mr. Sharrow about the roof."
