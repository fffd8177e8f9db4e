title: Harvest supper
cast: W = Walt Penny / Walt / he
cast: J = Jem Penny / Jem / he
cast: O = Olive / - / she
cast: S = Seth Rudge / Rudge / he
rel: W family J
rel: J romantic O
rel: O family S
rel: W enemies S
---
§ third past J
“That man,” said his father, “moved the stone.”

“It was in eighteen ninety, Dad.”

“It was my father's stone.” Walt Penny had been looking across the trestles for the whole of grace. Over there, past the marrows, sat Rudge, red as brick, looking back. They had not spoken for as long as Jem had been alive; when they met in the lane the one would get down and lead his horse round by the ditch. “Forty yards of good grazing. I hope it chokes him. Pass me that mustard, son.”

Jem passed it. He'd ploughed with the old man since he was twelve, and been taught by him to lay a hedge and read a sky, and he had never been able to lie to him. So he ate his beef. He did not look at her. She was in the white with the green sash, next to her father, cutting up his meat.

He could feel just where she was, as one does the sun with one's eyes shut.

§ third past O
It was quite dark behind the chapel. She found the wall with one hand, and then there was something warmer than the wall.

“You're late,” said Jem into her hair.

“He would have pudding. Is yours drunk?”

“Singing. Yours?”

“He's telling the curate about the stone.” She had her cold nose in under his collar; she could tell by his heart that he'd been running. “Jem, I can't. I can't cut up his dinner till I'm forty, and see you on Sundays over a hat.”

“There's my uncle's place in Ludlow. I've written,” he said. “I've got the two fares. Here, feel. Only say.”

Olive felt. They were in his breast pocket, stiff and small. From the lit door of the barn came a crash, and two old voices, both of them bellowing, “Thief!”
