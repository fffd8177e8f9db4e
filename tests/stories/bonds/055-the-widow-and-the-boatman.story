title: The widow and the boatman
cast: G = Gudrun / - / she
cast: E = Einar / - / he
cast: P = Pastor Lund / Lund / he
---
§ third past G
"Will you take me across?" said Gudrun.

The boatman looked at the sky. She did not know him. He had a pipe, and one of his eyes was blue and the other brown.

"It'll cost you double," said Einar, "with that on the way."

"I'll pay it."

They went out over the bar. He rowed, and she sat in the stern with the box on her lap. It was not a large box. He didn't ask what was in it, and she was grateful; the pastor had asked, and so had the woman at the inn. Halfway over the rain came. He threw her a sailcloth without a word.

"There's folk who'd have waited," he said at length.

"I've waited."

At the landing stood Lund in his black coat, holding an umbrella that had turned inside out. "Fru Dahl?" he called. "You're expected. I buried the other one myself. I've had them leave the place next to it."

She gave Einar his two crowns. He looked at them, and handed her back one of them.

"Weather held off," said the boatman.

It had not; they were both of them wet to the skin. She went up the path after the pastor, and when she turned at the wall to look the boat was a good way out already, going home.
