title: Static
cast: V = Vey / - / they
cast: S = Sorrel Dane / Sorrel, Dane, Captain Dane / she
cast: H = Hux / - / he
rel: V colleagues S
rel: S enemies H
adv: violence mentioned
fandom: none
---
§ third past V
Vey had the frequency before the alarm did. They always had. It came up through the soles of the boots, they said, though nobody on the crew believed that, and it tasted of copper.

{V>S|"Somebody is out there,"} Vey said.

Captain Dane leaned over their chair. {S>V|"Where?"}

{V>S|"Behind the ring. Small. They've cut their engines."}

{S>V|"How long?"}

{V>S|"Long enough to have heard us talk about lunch,"} said Vey.

She did not smile. She put a hand on the back of the chair and looked at the screen, where there was nothing, and Vey felt her believe it anyway. It was the thing they liked best about her.

{V^>S|~Do you want me to say it aloud, or like this?~}

{S^>V|~Like this,~} Sorrel answered. She had never got used to it; she thought in capitals, as if the line were bad. {S^>V|~DO NOT TELL THE OTHERS YET.~}

{V^>S|~You needn't shout, Captain.~}

{S^>V|~Sorry.~}

{V^>S|~He has been sitting there since we lit the stove,~} Vey went on. {V^>S|~He can smell it, or he thinks that he can. He keeps coming back to the soup.~}

{S^>V|~WHAT SOUP?~}

{V^>S|~Ours. Somebody mentioned it on an open line.~}

Sorrel looked at the back of the man who had mentioned it, and decided to be angry later.

The speaker cracked. A man's voice came out of it, thin and pleased.

{H>S|"Good morning, Sorrel,"} it said. {H>S|"You're in my ring."}

{S>H|"I don't see your name on it, Hux."}

{H>S|"You would if you switched on your lamps."} There was a pause, with breath in it. {H>S|"I could put a hole in you from here."}

{S>H|"You could try. You tried at Calla."}

{H>S|"I was tired at Calla."}

{S>H|"You were crying at Calla,"} said Dane. {S>H|"I have it on tape."}

Somebody behind Vey laughed and turned it into a cough. Vey did not laugh. They had closed their eyes, and they were listening to the copper.

{V^>S|~He's alone,~} they told her. {V^>S|~And he is out of fuel. He's frightened.~}

Sorrel was silent for so long that Vey looked round. She hated the man. Everyone knew it: he had fired on her first ship and sold the wreck. Her jaw was tight.

{S>H|"Hux,"} she said at last, {S>H|"do you need a tow?"}

Nothing came from the speaker but static.

{S>H|"I'll only ask once."}

{H>S|"...Yes,"} said the speaker.

§ third past S

Three hours later the two ships were tied together like boots, and Dane was standing at the lock with a cup of something hot that she did not intend to drink.

She wondered what she would say. She had had nine years to think about it, and all the speeches she had made in the dark had been very good, and she could not remember a word of any of them.

The door slid open. Hux had grown old. He stood there with ice in his beard and both hands where she could see them.

{H>S|"I would have left you,"} he said. {H>S|"I want you to know that."}

{S>H|"I do know it."} She held out the cup. {S>H|"Drink that, and don't bleed on my deck."}

He took it. Over his shoulder she saw Vey in the corridor, being no one, as only they could.

{V^>S|~That was well done,~} said Vey, inside her head.

{S^>V|~SHUT UP,~} thought Captain Dane; but she was smiling when she thought it.
