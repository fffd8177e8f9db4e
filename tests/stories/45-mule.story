title: The Mule of Don Evaristo
cast: E = Don Evaristo / Evaristo, the old man / he
cast: C = Consuelo / Chelo / she
cast: R = Rafa / Rafael, the vet / he
cast: B = Bruja / the mule / it
rel: E family C
rel: C romantic R
adv: medical mentioned
fandom: none
---
§ third past C
The mule came home by itself on the eve of Saint John, at a walk, with the saddle under its belly and a leg that it would not put down.

—{C>E|Papa!} —called Consuelo—. {C>E|Come out here! It's Bruja!}

Don Evaristo came out in his socks. He was seventy, he was deaf on the one side, and there was no living creature in the whole of the valley that he would have got up from his dinner for except that mule. He went down on the stones next to it. He ran his hand along the leg from the shoulder.

—{E>C|There's a thorn} —he said—. {E>C|No. There's half a tree. Who's had you, my beauty? Who has had you out?}

The mule laid its long grey chin on his head and sighed.

—{C>E|Shall I go for the vet?} —asked his daughter.

—{E>C|The vet's in Ronda, at the fair. He is drunk by now.}

—{C>E|There's the new one.}

—{E>C|What new one?}

Consuelo looked at the well. She looked at it with so much attention that he, who was only deaf, turned his head to see what was in there.

—{C>E|There's a new one down at the mill} —she said—. {C>E|Since Easter. He's young. They say that he's very good with... with feet.}

* * *

§ third past R
Rafael had been asleep, and his shirt was buttoned wrong. He did not like being watched when he was working. He was being watched by an old man with an axe, a mule with its teeth showing, and the girl from the top farm, to whom he'd been trying to speak since Easter, and who had on one boot and one slipper.

—{R>E|I'll want hot water} —he said—. {R>E|Salt. And somebody to talk to it.}

—{E>R|I'll talk to it} —growled Don Evaristo.

—{R>E|Not you, sir, with respect. You're frightened. It can feel it through the rope.}

There was an awful silence. No one had ever told Don Evaristo that he was frightened, not even the Civil Guard. He stared at the young man; then he put down the axe, since he had forgotten that he was holding it, and handed the halter to his daughter.

—{C>B|Well, Bruja} —said Consuelo into the great soft ear—, {C>B|here's a fine thing. You go off dancing without a word to anyone, and you come home with a rose in your foot. Who was he? Was he handsome?}

The ear came round. Rafa slid in the knife. He had the thorn between his finger and thumb; it was as long as a pencil; he could feel the heat from it. —{R>C|Go on} —he whispered—. {R>C|Don't stop. What did he say to you?}

—{C>R|To me?} —said the girl.

—{R>C|To the mule.}

—{C>B|He didn't say anything} —she told the ear. Her voice was not altogether steady—. {C>B|That's the trouble with him. He comes up the road every Sunday, and he says that it's hot. He looks at the chickens. He's got a good face, he is clever with his hands, and he'll stand at that gate and talk about the drains until it gets dark. I could shake him, Bruja. I really could.}

—{R>C|Chelo} —said Rafa.

—{C>R|Keep your eyes on what you are doing.}

It came out all at once, thorn and all. The mule said something very loud. It kicked over the bucket, the lantern and the vet, in that order, and then stood still in the dark with all four feet on the ground.

—{E>-|It's standing} —said Don Evaristo hoarsely—. {E>-|Look at it. It's standing on the leg!}

Nobody was looking at it. He felt about for the lantern and got it to burn. His daughter was on her knees in the wet straw, with the young man's head in her lap, and was scolding him under her breath in a manner that he hadn't heard since her mother was alive.

The old man considered the two of them for a time. He considered the axe.

—{E>R|Does it often hit you, when it's hot?} —he inquired at length.

* * *

§ third past E
By September the mule was ploughing again. It limped a little in the wet. They never found out who had taken it that night, though Evaristo noticed that the gate of the near pasture had been unlatched from within, and that there were crumbs of sugar on the post, just at the height of a girl of twenty.

He did not mention it. He was deaf, not blind.

—{E>B|You might have picked a smaller thorn} —he said to the mule, on the morning of the wedding, as he was plaiting a ribbon into its tail—. {E>B|She only meant for you to lose a shoe.}

Bruja ate the ribbon.
