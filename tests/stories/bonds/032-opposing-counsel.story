title: Opposing counsel
cast: M = Marguerite Osei / Marguerite, Osei / she
cast: F = Fitzwilliam Lane / Fitz, Lane / he
cast: J = Judge Ambrose / Ambrose / she
rel: M enemies F
rel: M romantic F
---
§ third past M
"Objection," said Marguerite. "My learned friend is testifying."

"Your learned friend is asking a question," said Lane. "It has a mark at the end. Perhaps you didn't hear it."

"Sustained," said Judge Ambrose wearily. "Sit down, both of you. Not at the same time. Oh, for pity's sake."

It had been so since the bar finals. He'd had the prize, by a single mark; she had had his first client off him, and his second; he told the story of her wig at dinners. When it was known that the two of them were on the list for Court Nine the ushers sold seats. She had fought him for eleven years, and there was no one living who could make her so angry in so few words.

§ third past F
It was raining on the steps, and her taxi hadn't come.

"You should have led with the invoice," said Fitz.

"I know I should. Don't you dare be nice to me, I couldn't stand it."

"You were magnificent, as it happens. I very nearly acquitted him myself." He put up the umbrella. It was a small one. One had to stand close, and he saw that there was rain on her eyelashes, and his mouth went dry, as it never did in front of a jury. "Marguerite. What would you do on a Friday, if you weren't beating me?"

"I've never not been," she said. She did not move away. She had taken hold of his lapel, he noticed, and seemed to be reading the label. "I expect that I should have to think of some other way to keep you quiet."

She thought of one. It lasted until the taxi hooted.
