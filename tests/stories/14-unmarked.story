title: Quarry Road
cast: D = Dell / - / he
cast: W = Wren Abbott / Wren / she
cast: S = Mr. Sandys / Sandys / he
rel: D friends W
adv: child-in-danger mentioned
fandom: none
---
§ third past D
Dell had told her not to go near the edge, and so she had gone near the edge. He lay on his stomach at the lip of the quarry and looked down. Wren was sitting on a shelf of rock about ten feet below, with her chin on her knees.

{D>W|"Are you hurt?"} he called.

{W>D|"No."}

{D>W|"Can you climb?"}

{W>D|"If I could climb,"} said Wren, {W>D|"would I be sitting here?"}

He thought about that. There was a rope in Sandys's barn. There was also Sandys, who had a dog, and who had said what he would do if he found children on his land again. Dell looked at the sky, which had gone the colour of a plate. He was the elder by four months. He felt every one of them.

{D>W|"I'm going to get a rope,"} he said. {D>W|"Don't go anywhere."}

{W>D|"Ha,"} said Wren. But her voice wobbled. He took off his jersey and dropped it down to her, and then he ran.

§ third past S
That evening Mr. Sandys was frying an egg. He liked an egg at six, and he liked it in silence; the dog knew this, and lay under the table with its eyes shut. The wireless was promising rain. He had just turned the gas down when somebody began to beat on the back door with both fists.

It was the Dell boy. He was blue. He had mud to the thighs, and he was saying the same thing over and over, so that it was a minute before the farmer could make it out.

{D>S|"Please,"} said the boy, {D>S|"you can hit me after. I need your rope."}

Sandys looked at him. He had a hard name in the village, and he had taken some trouble to get it. He thought of the quarry, and of the shelf, which he had known himself at that age, and from which nobody had fetched him until morning.

He turned off the gas.

{S>D|"Which side?"} he said.

{D>S|"The north."}

{S>D|"Take the lantern. Not that one, the big one. Is she hurt?"}

{D>S|"She says not."}

{S>D|"They always say not,"} said Mr. Sandys, reaching down his boots.

§ third past W
Three weeks later Wren carried a cake up Quarry Road, in a tin, with a cloth over it. She had made it herself, and it leaned. Her knee still hurt on the hill, but she did not say so to Dell, since he looked at it enough as it was.

{W>D|"What if he sets the dog on us?"} said Wren.

{D>W|"He won't. He lent me the lantern."}

{W>D|"He shouted at you for an hour."}

{D>W|"I know,"} Dell said. He was smiling at nothing in particular. {D>W|"It was brilliant."}

{W>D|"He carried me all the way down,"} she said presently. {W>D|"On his back. He smelt of egg. He told me that he'd sat on that same ledge when he was seven, and counted stars till they ran out. He said I wasn't to tell anyone."}

{D>W|"You've just told me."}

{W>D|"You aren't anyone,"} said Wren.

The gate had been mended. Somebody had put a notice up on it, in white paint, still wet, and the two of them stood and read it. It said that the quarry was dangerous, and that the path was closed, and underneath, in smaller letters, it said that there were eggs on Tuesdays.
