title: Old flames
cast: E = Edwin / - / he
cast: T = Theodora / Theo / she
cast: V = Vincent / - / he
rel: E romantic T
rel: V family T
---
§ third past E
He had not seen her for thirty-one years, and she was up a ladder.

"If you've come about the gutters," said Theodora, "I've done it."

"I've come about the piano," said Edwin. "I saw the card. In the shop."

She looked down. She'd grey hair, cut short, and a trowel, and the same mouth. The ladder gave a sort of a sigh. He put out both his arms, like a fool, as if he could have caught her.

"You went to Canada," she said.

"I came back."

"I can see that you came back."

The kettle took a century. He sat in her kitchen on the edge of a chair, and every single thing on the dresser was strange to him but a blue jug; he'd won it for her on a pier, with a rifle, the night that he lost his nerve. He had rehearsed it on the boat going out, and every spring since: what he ought to have said, and in which order.

"Mum?" A tall man had come in at the back with a spade. "Is this chap bothering you?"

"Yes, Vincent," said Theo. "He always did. Go and see to the beans, there's a love."

Her son went, with several looks behind him. She poured out. Her hand was not steady, and she saw that he saw; and she set the pot down, came round the table, and straightened his tie, which was straight.

"It was never for sale, the piano," she told the tie. "I put in that card each year in June. I thought, one day he'll want to know if it's been tuned."
