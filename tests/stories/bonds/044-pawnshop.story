title: Pawnshop
cast: I = Ignatz / - / he
cast: B = Bluma / - / she
cast: F = Finn Castor / Finn, Castor / he
rel: I romantic B
rel: I colleagues B
---
§ third past B
A young man came in with a trumpet, and Ignatz put on his face.

"It's dented," said Ignatz.

"It was my grandfather's," said the boy. Finn Castor, it said on the ticket. "I only need it for a week. I get paid on Friday."

"They all get paid on Friday. Twelve."

"It's worth sixty!"

"It's worth twelve with a dent."

Bluma said nothing. She went on with the ledger. Forty-four years she had kept the books in that shop and slept over it, on the left side, with his cold feet in her back; she knew what was coming, as one does with a clock.

The boy took his twelve. He stroked the case, once, and the bell rang behind him. Ignatz waited till he was past the window.

"Well?" he said. "Don't look at me so."

"I'm not looking."

"He'll not be back by Friday. They aren't, with a horn. He'll sit there, and he can't play, and he'll get in with a bad lot. What's it to me?"

"Nothing, my soul," she said.

He grumbled. He walked up and down between the mandolins. Then he opened the till, counted out four tens and an eight, looked over at her, and took off his apron.

"I'm going for herring," said Ignatz.

"Take the trumpet," said his wife, "while you're getting the herring." She did up his scarf for him. She kissed him in the middle of his bald head, as she did every time that he went out to buy fish.
