title: A Table for the Lost
cast: S = Captain Ottoline Saltmarsh / Captain Saltmarsh, Saltmarsh, Ottoline, the captain / she
cast: F = Inspector Fennimore Gage / Gage, Inspector Gage, Fennimore, the inspector / he
cast: T = Tin / Unit Ten / it
cast: D = Sir Dagonel / Dagonel / he
cast: B = Madam Bellwether / Bellwether / she
rel: S enemies D
fandom: none
---
§ third past F
Inspector Gage had been following a forger through the fog of Lantern Street, and had just got him by the coat, when the coat, the forger and the street all went away together. He was left in a doorway. There was a sign above it with a sheep in a nightcap, and from behind the door came a smell of cabbage.

He went in, because it was warm.

{B>F|"Wipe your feet,"} said the landlady. She was drying a glass. {B>F|"Where have you dropped from?"}

{F>B|"The city, madam. I am an officer of the law."}

{B>F|"Which city, and whose law? No, never mind. Sit over there with the other three. I'm Bellwether. I'll bring you the soup."}

There was a single long table, and three guests at it, each as far as possible from the next. At one end sat a woman in a flying coat with a pair of brass goggles pushed up into her hair. At the other a man in full armour was trying to eat an egg. Between the two of them, bolt upright and perfectly still, was something that Gage took at first for a stove.

{T>F|"Good evening,"} said the stove. It had a pleasant voice, rather flat. {T>F|"You have a wet hat. I am called Unit Ten. My crew call me Tin. I find that I prefer it."}

{F>T|"Gage,"} said the inspector faintly. {F>T|"Are you a— forgive me. What are you?"}

{T>F|"I am a maintenance unit of the survey ship Patient Griselda. I went outside in order to mend an aerial. Have you lost your ship as well?"}

{F>T|"I lost a forger."}

{T>F|"That is smaller,"} Tin said with sympathy, {T>F|"but I expect that you were attached to it."}

The woman in goggles gave a bark of laughter. {S>F|"Don't mind the kettle, Inspector. It means well. Saltmarsh, captain of the airship Merry Widow. I was rounding a thunderhead. I've been here since Thursday, if they have Thursdays, and so has he."} She jerked her thumb at the armour. {S>F|"We don't speak."}

{D>S|"I do not speak to pirates,"} said the man with the egg.

{S>D|"You hear? That's him not speaking."}

{D>F|"She has called me a saucepan, sir. I am Sir Dagonel of the Nine Fords. I was keeping vigil in a chapel, and this person fell upon me through the roof."}

{S>D|"I did not fall. I made a landing. And you came at me with a sword!"}

{D>S|"You were holding an anchor."}

{S>D|"I was holding on to it,"} the captain said between her teeth.

Gage looked from one to the other. He had been a policeman for twenty-two years and had sat through a great many suppers of the sort. It came to him that he would rather have been at this one than in Lantern Street, where it was raining, and where nobody had spoken to him since noon except to lie.

{B>-|"Nobody quarrels at my table,"} said Madam Bellwether, putting down the bowl. {B>-|"You want to get home, the lot of you? Well, there's a door in the cellar. It opens for four. It won't open for three and one, and it won't open for two and two. I've told these noddies so since they came."}

* * *

§ third past S

{F>S|"It seems simple enough,"} the inspector said. They were standing at the head of the cellar stairs. {F>S|"One need only agree about something."}

Ottoline Saltmarsh folded her arms. She did not hold with policemen; but this one had dried her goggles for her on his own scarf without being asked, and he had listened to the kettle tell the whole story of the aerial.

{S>F|"You try it,"} she said. {S>F|"Ask the gentleman what he thinks about women in command."}

{D>S|"I have served a queen all my life,"} said Dagonel stiffly. {D>S|"It was not your command that I objected to, madam. It was my roof."}

{S>D|"It was a storm! Did you think I'd picked it?"}

{D>S|"There was glass in it. Blue glass. My lady mother gave that window."}

That took the wind out of her. She had not known about any window. She remembered a noise, now that she thought of it, and bits of colour coming down all round her like a shower of sweets.

{T>S|"Captain,"} said Tin, {T>S|"I should like to make a remark."}

{S>T|"Go on, then."}

{T>S|"When one part of a machine has struck another part, it is not useful to ask which was moving. One asks what is bent."}

{F>T|"That's rather good,"} murmured Gage.

{T>F|"Thank you, Fennimore."}

Nobody said anything for a little. A draught came up the stairs, smelling of snow and engine oil and, very slightly, of incense.

{S>D|"I know a glazier,"} Saltmarsh said at last, gruffly, to the wall. {S>D|"In Port Amity. He does blue. If this thing lets out where I think it does, I could have a pane run over to you. I'd knock, this time."}

The knight was silent. Then he took off his helmet. He was much younger than she had supposed, and he had egg on his chin. {D>S|"I ought not to have said saucepan,"} he said.

{S>D|"I said saucepan. You said pirate."}

{D>S|"Are you not one?"}

{S>D|"Only on weekdays."}

He laughed. It was a startled sort of sound, as if he had not been expecting it. And below them in the dark, with no hurry at all, a bolt slid back.

{F>-|"I believe that's four,"} said Inspector Gage. He offered his arm to the machine, and after a moment's calculation it took it.
