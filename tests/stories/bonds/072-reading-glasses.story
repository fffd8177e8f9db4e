title: Reading glasses
cast: A = Atticus Bell / Atticus, Bell / he
cast: I = Imogen / - / she
cast: C = Cyril / - / he
rel: A friends C
rel: A romantic I
---
§ third past A
There was a new librarian, and Atticus had read eleven books on canals.

"You hate canals," said Cyril. They were on the bench by the war memorial, where they'd had their sandwiches every day since they both retired; before that it had been the wall behind the bank. "You were sick on one. I held your teeth."

"They are full of human interest."

"She's got nice ankles, has she?"

"I hadn't noticed."

"You're wearing your funeral tie." Cyril shook out his crusts for the pigeons. He had been a widower the longer of the two, and on Sundays he did them both a joint. "Get in there, you daft old article. What's the worst? She'll fine you."

§ third past I
He was back, the canal man. He'd set down the book before her exactly parallel to the edge of the desk.

"Did you enjoy it?" asked Imogen.

"I found it very damp," he said; and then, after a struggle, "No."

"No?"

"I don't care for locks. I thought that if I went on along the shelf I would come, in time, to something that one could talk about." His ears had gone pink. He had kind ears. She had been stamping those canals for a month now, rather slowly, it must be owned; she'd had her hair done on the strength of it.

"It's bridges next," she said. "And then it's poultry. You would be till Whitsun." She took off her glasses, and put them on again. "I finish at one on Wednesdays. I generally walk by the river. You needn't look at it."
