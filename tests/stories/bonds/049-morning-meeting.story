title: Morning meeting
cast: P = Priscilla / - / she
cast: K = Kenji / - / he
cast: O = Oyelaran / - / he
rel: P colleagues K
rel: K colleagues O
rel: P colleagues O
rel: P enemies K
---
§ third present O
"Let's go round the table," says Oyelaran. He hates going round the table. He was a good engineer, and they made him a manager.

"The client's unhappy," Priscilla says. "Kenji's numbers were late."

"My numbers were on the server on Tuesday."

"I didn't see them on Tuesday."

"That's because you had moved the folder," says Kenji pleasantly. He hasn't taken his eyes from her. It's been like this since the promotion; there is one promotion, and it's still lying in the middle of the table like the last doughnut. "You also moved my name from the first slide. I thought it was a mistake, and so I put it back. Then it was gone again."

"It must be a bug."

"It's a bug with your login."

Someone coughs. Oyelaran looks at the agenda. Item two is the fridge.

"I've got screenshots," says Kenji.

"I have got emails," says Priscilla, and smiles. "I've one from you about the boss's tie. It's really very funny. I've been saving it."

There's a silence. Oyelaran is wearing the tie.

"The fridge," he says. "Somebody's yoghurt has been in there since the merger. I'd like us all to take ownership of it. As a team."
