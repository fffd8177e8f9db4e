title: Basement archive
cast: C = Clement / - / he
cast: R = Roswitha / Ros / she
cast: G = Director Glass / Glass / she
rel: C colleagues R
rel: G colleagues C
rel: G colleagues R
rel: C friends R
---
§ third past C
The flood had reached shelf two by the time that Clement found the light.

"Bring the crates," he shouted up the stairs. "And the blotters! And ring for Ros!"

"I'm behind you," said Roswitha. She'd a coat over her nightdress. She lived four streets off, and she must have run. "Start with the parish registers. The maps can swim."

They made a chain of two. It was a good archive, the only one of its kind in the province, and it had a staff of three; for nineteen years they had sat in it back to back, she at the letters, he at the deeds, and quarrelled over commas. On her birthdays he gave her a pencil. At his divorce she had come round every evening with a pot of lentils and beaten him at draughts.

At two the director arrived in evening dress. She took one look and tied up her skirt.

"What's wet?" said Glass.

"Everything below the Reformation," said Clement.

"Insurance?"

"I wrote you a memo, Director. In June. And in August."

"So you did. I'll eat it later." She took the end of a crate. "Where do you want me?"

"On the stairs," they said both at once. Nobody had ever told her before where to stand.

By dawn there was brown paper all over the reading room with wet saints on it. Ros had gone to sleep sitting on the floor, with her head against a filing cabinet. He put his jacket round her, took off his glasses, and started upon the index.
