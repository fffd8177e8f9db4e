title: Cold Spots
cast: C = Cass / Cassidy / she
cast: N = Nico / - / he
cast: P = Mrs. Penhallow / Penhallow / she
cast: J = Jude / - / he
rel: C family J
rel: C romantic N
rel: N friends J
fandom: none
---
§ third past C
{J|"Day one, Penhallow Manor,"} said Jude to the camera. {J|"I'm Jude, that's Nico, he's got the meter, and the one who's scowling is my twin sister. Say hi, Cass."}

{C>J|"I'm not scowling. I'm carrying everything."}

{J>C|"She's scowling on the inside."}

Cass put down the tripod on his foot. He had been like this since the womb. It was her brother who'd had the idea for the show, her brother who had the hair for it; and it was Cass who'd read the manual. As for Nico, he had come along in ninth grade to borrow a game off Jude and had practically never left. He slept on their couch. He knew where the good mugs were.

{N>C|"Is it cold in here?"} said Nico, close behind her. {N>C|"Or is it just, you know. Haunted?"}

{C>N|"It's a window, dummy."}

{N>C|"Ah. Science."} He reached across her and pulled it shut. He smelled of batteries and toast. She'd been noticing that kind of thing lately, and it was extremely annoying: she had seen this boy eat a crayon.

{P|"You'll not be wanting the light on, I suppose,"} said old Mrs. Penhallow from the landing. {P|"They never do."}

§ third past N
By two in the morning nothing had happened whatsoever. Jude had fallen asleep in the pantry with his mouth open, and the meter said nought. Nico was sitting on the back stairs in the dark. Cass was on the step below. If he moved his knee an inch it'd be against her shoulder.

He'd been not moving it for about an hour.

{C>N|"Tell me something true,"} she said. {C>N|"Since there's no ghost."}

{N>C|"Like what?"}

{C>N|"Anything. I'm bored."}

He thought of some true things. He thought about the summer they were fifteen, when she'd cut off all of her hair with the kitchen scissors and come down to breakfast like a queen. He could hear his pulse in his ears. Jude would murder him. Jude was his best friend in the world, he'd taken a punch for him once, and you didn't do it, there was a rule.

{N>C|"I don't believe in ghosts,"} said Nico. {N>C|"I never have. I think the whole thing's dumb."}

She turned round. {C>N|"You've been doing this for three years! You bought the meter! Why would you even —"}

She stopped. He watched her work it out; it was like watching somebody find a light switch.

{C>N|"Oh,"} Cass said.

{N>C|"Yeah."}

{C>N|"Three years?"}

{N>C|"There was a pretty good one in Dayton. You held on to my sleeve."}

And then there was a hand in his, in the dark, and it was cold, and it wasn't any ghost's.

§ third past J
Jude sat up in the pantry. He'd heard it quite distinctly: a sort of sigh, and after that a thud, like a meter going down nine stairs.

He grabbed the camera. He ran.

{J|"You guys!"} he was shouting. {J|"You guys, did you get it? Did you get that?"}
