title: The Pilot's Boat
cast: M = Magnus Rae / Magnus, Rae / he
cast: I = Isbel / - / she
cast: D = Davy Rae / Davy / he
cast: H = Captain Holm / Holm / he
rel: M family D
rel: M colleagues I
rel: D romantic I
rel: D colleagues I
adv: child-in-danger mentioned
fandom: none
---
§ third past I
Somebody had to steer while old Rae went up the ladder, and for the past three winters it had been Isbel. She laid the boat against the tanker's side as you'd lay a cheek to a pillow. There was a nine-foot swell running. Magnus took hold of the rope, waited until she had lifted them, and stepped off into the air.

{D>I|"He's too old for it,"} said Davy at her shoulder.

{I>D|"You tell him."}

{D>I|"I have told him. He said when I could take a ship through the Sound with my eyes shut I could have his hat."}

{I>D|"And can you?"}

{D>I|"With one shut,"} said Davy. He had his hood up. She could see only the end of his nose, with a drop on it, and it annoyed her how well she liked it. They'd agreed that they wouldn't, not on the boat. It was his own rule. {D>I|"Isbel. Did you ask your mother about Sunday?"}

{I>D|"She says to bring your own chair."}

The radio spat. It was the pilot's voice, quite calm, and it said that they'd better stand by, for the master of this vessel was as drunk as a lord.


§ third past M
Captain Holm would not give up the wheel. He had both arms wrapped round it, and he was weeping a little.

{H>M|"My ship,"} he said. {H>M|"You people always want to take a man's ship."}

{M>H|"I don't want her, Captain. I've one of my own. It's just those rocks I'd like to have a word with."} Magnus had found that it was best to talk. He'd talked horses up gangways in his day. He came across the bridge with his hands in plain view, and all the time he was counting: four minutes to the Skerry, three and a half. {M>H|"Have you any family?"}

{H>M|"A daughter. She does not write."}

{M>H|"Mine's a lad. He writes all the time, it's nothing but sums. See that light there? He is under it. He's in a wee boat, in the dark, right where you are pointing."}

The big man looked. His mouth shook.

{H>M|"Your son?"}

{M>H|"And the lass he's going to marry, if he ever gets it out. Three points to port, now. That's it. You've lovely hands."} He put his own over them, and leaned.


§ third past D
They came in under the wall at five, with the deck all ice. Davy caught the rope, and after it he caught his father, who had never before needed catching. He was shocked at how little there was of him inside the oilskin.

{M>D|"I'm fine. Let me be. Isbel, that was bonny steering."}

{I>M|"You frightened the life out of us, Magnus."}

{M>I|"I frightened myself."} He sat down on a bollard. He took off the hat; it was an ordinary hat, with a badge, gone green at the edges. He turned it over once or twice. {M>D|"Here,"} he said to his son. {M>D|"I had mine shut the whole of the way."}

It was too large. It came right down on his ears. Davy couldn't think of any words at all, and it was Isbel, laughing, with her wet face, who reached over and set it straight.
