title: Second violin
cast: I = Ingrid Vale / Ingrid, Vale / she
cast: P = Pascal / - / he
cast: H = Herr Lenz / Lenz / he
rel: I enemies P
rel: H mentor I
---
§ third past I
There was one chair at the front, and Pascal was sitting in it.

"I believe that's mine," said Ingrid.

"Is it? It hasn't got your name on. It has got rosin on it, though, and I don't use the cheap sort."

She kept her smile. They had come up through the same competitions since they were twelve, and he had beaten her at three, and she had beaten him at four, and each time the loser had had to carry flowers. He had once loosened her peg before a final. She couldn't prove it.

"Lenz will decide," she said.

"Lenz already has. Didn't he tell you? Poor thing."

"You're lying."

"Ask him." He tucked the fiddle under his chin and played, very softly, the six bars in which she had come to grief at Geneva, with the mistake in.

§ third past I
The old man lived over a cheese shop, and his lesson room was the size of a wardrobe. He let her get to the end. He let the silence go on.

"What was that?" said Herr Lenz.

"The slow movement."

"That was a woman looking over her shoulder. Again. And the elbow, so." He lifted it with one finger, as he'd lifted it when she was nine and stood on a box. "You are playing at him. He is not in the room. In the room is only this poor Brahms."

Ingrid shut her eyes. She tried it again, from the pickup, and then again, and at the fourth time something let go under her ribs.

"So," he said. "Now you may be angry. Afterwards. On the stairs."

"Did you give him the chair?"

"I gave him a chair. I've kept you for something harder."
