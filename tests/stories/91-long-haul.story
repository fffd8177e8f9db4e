title: Long Haul
cast: T = Captain Tess Ibarra / Tess, Captain, Ibarra / she
cast: F = Fitz / - / he
cast: N = Nakamura / Doc / they
cast: K = Kip / - / he
rel: T colleagues F
rel: T colleagues N
rel: F colleagues N
rel: T captor K
rel: F friends N
adv: captivity mentioned
fandom: none
---
§ third past F
{F>N|"He's just a kid,"} said Fitz, with his nose against the little window. {F>N|"Look at him. He's eating the wrapper."}

{N>F|"He's a kid who got through three locks and a bulkhead,"} Nakamura said, not looking up from the scanner. {N>F|"No fever. No parasites. Malnourished. Give him another bar."}

{F>N|"The Captain said one."}

{N>F|"And I'm the doctor, and I say two. If she wants to throw me off the boat, she can do her own stitches."}

Fitz grinned. He'd known Nak for nine years and five ships, and he'd lost money to them on all five. It was Nak who'd dragged him out of the fire on the *Marigold*, and then complained for a month about the smell. He slid the bar through the slot.

The stowaway looked at it, and up at him. His eyes were enormous.

{K>F|"You going to put me out the airlock?"}

{F>K|"What? No! Who told you that?"}

{K>F|"She did,"} said Kip.

§ third past T
What Tess had actually said was that she could. There were regulations. She had the book open in front of her, and she'd read the paragraph enough times by now that the words had gone funny.

{T>F|"He stays locked in,"} she told the two of them across the galley table. {T>F|"I don't like it either. We've air for three, and the recycler's held together with your chewing gum, Fitz. If he gets into the plant again we're all dead."}

{F>T|"He fixed it, though."}

{T>F|"He what?"}

{F>T|"That hum. It stopped. He did something to the coupling with a spoon. I've been at that hum since Ganymede, Captain."}

{N>T|"He is nine,"} said Nakamura. {N>T|"You can put that in your log. Nine, forty-one pounds, good with spoons."}

Tess looked at her engineer and her medic. They'd never mutinied, in six years; they'd only ever got together and looked at her, like this, like a pair of dogs at a door.

{T>N|"I've got a ship to run, Doc,"} she said. {T>N|"I can't go by spoons."}



§ third past T
She took him his supper herself. He'd got as far away from the hatch as the chain would go.

{T>K|"Arm,"} said Tess.

{K>T|"What for?"}

{T>K|"Because I want my cuff back. It cost eleven credits."} She undid it. There was a red ring on the thin wrist, and she didn't look at that, she looked at the tray. {T>K|"You sit up at the table like anybody else. You touch nothing with a light on it unless Fitz is there to show you how. You get one bunk, one blanket and one chance. Understood?"}

{K>T|"I don't have any money,"} said Kip.

{T>K|"I know. You'll be working it off."}

{K>T|"How long for?"}

The captain thought about it. There was the whole dark of the outer run to go yet; and somewhere behind her in the passage, not nearly as quiet as they believed they were, two grown people were holding their breath.

{T>K|"What else can you do with a spoon?"} she said.
