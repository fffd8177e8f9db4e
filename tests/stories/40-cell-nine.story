title: Cell Nine
cast: I = Isaura Venn / Isaura, Venn / she
cast: T = Tarquil / Keeper Tarquil, the Keeper / he
cast: C = the Commandant / Commandant Oru, Oru / she
cast: P = Pip / - / -
cast: A = Annis / - / -
rel: T captor I
rel: T friends I
rel: P family A
rel: T family P
rel: T family A
adv: captivity moderate
adv: abduction mentioned
fandom: none
---
§ third past I
They had given her a room with a window, which was meant as a kindness, and a collar of grey glass, which was not. It did not hurt. It only kept everything in. For the first time since she was nine years old Isaura Venn could hear nobody's thoughts except her own, and she found them very poor company.

The man who brought the bread was called Tarquil. He never came further than the mat.

{T>I|"You're to eat it,"} he told her on the third day.

{I>T|"I'm not hungry."}

{T>I|"They write it down if you don't."}

{I>T|"Who does?"}

{T>I|"I do,"} said the Keeper, and looked ashamed.

He had a broad, plain face and a bunch of keys that he held still with his hand, so that they should not jingle. She hated him. She hated them all: the ones in masks who had come for her in the night, and the woman with the ledger, and the boy who swept; but it was hard work to hate a man who held his keys.

On the tenth day the collar cracked. She'd been asleep upon that side. It was a line no longer than an eyelash, and through it, very small and far away, like a wireless in another house, there came a voice.

{T^>-|//seven hundred and four steps. seven hundred and five. she hasn't eaten again. seven hundred and six//}

She lay and listened to it come up the stairs. He counted, then. He counted all the way.

{I^>T|::Good morning,::} she thought, as gently as she could.

There was a crash of crockery outside the door.

{T^>I|//Is that you?//}

{I^>T|::I'm sorry. Did you burn yourself?::}

{T^>I|//It was only soup. How are you doing it? You aren't allowed. I ought to call them.//}

{I^>T|::Yes,::} thought Isaura. {I^>T|::You ought.::}

She shut her eyes. She could feel him standing there with his mouth open and his boots full of broth. She could feel the bell rope, too, the length of it, and how near it hung to his right hand.

He got down upon his knees and started to pick up the pieces.

* * *

§ third past T
After that they talked. There was no harm in it, Tarquil told himself; it wasn't as though he opened anything. He swept the corridor and she asked him things. What was in flower? Had the swifts come? He had never been a talker, and it was a great surprise to find that he wasn't silent, on the inside, at all.

{T^>I|//My sister has had twins,//} he let her know. {T^>I|//They're the size of loaves.//}

{I^>T|::What are they called?::}

{T^>I|//I'm not meant to tell you anything about outside.//} He leaned on the broom. {T^>I|//Pip and Annis.//}

{I^>T|::Those are good names. Which one is the loud one?::}

{T^>I|//How did you know that there's a loud one?//}

{I^>T|::I was a twin,::} she thought; and then, for a while, nothing at all.

The Commandant came through on a Thursday. She wore gloves. She stood with her back to the cell, as if it had been a cupboard, and spoke to him over her shoulder.

{C>T|"Is it quiet, in nine?"}

{T>C|"She's quiet, ma'am. Yes."}

{C>T|"It goes north at the end of the week. They've a use for that kind in the north. You will see that it's fed."}

{T>C|"She's got a name, ma'am,"} said Tarquil.

He had not known that he was about to say it. Commandant Oru turned right round.

{C>T|"I'm sure that it has,"} she said pleasantly. {C>T|"Have you? I don't seem to recall it. I hope that I shall not have to look it up."}

When her heels had gone he discovered that he was shaking. He held on to the keys.

{I^>T|::Don't,::} said the voice in his head. {I^>T|::Whatever you're thinking of. You have got the twins.::}

{T^>I|//I know what I've got.//}

{I^>T|::I won't have it on my conscience, Tarquil.::}

{T^>I|//No,//} he thought. {T^>I|//It'd be on mine. I have had you on it for five weeks, and it is heavier than you'd think, for somebody who doesn't eat.//}

* * *

§ third past I
It rained on the Saturday. He came up at the usual time. She counted with him: seven hundred and four, and five, and six. He put the tray down on the mat, as he always did, and on the tray there was a loaf, and when she broke it there was a key in it.

{T>I|"You're to eat that,"} said the Keeper, out loud, for the sake of the boy who swept.

{I>T|"I'm not hungry,"} Isaura said. She could hardly see him.

{T>I|"They write it down if you don't."} He was smiling. She had never seen it before; it went up on one side only. He had on his outdoor coat, and beneath the coat, one to each arm, there was something about the size of a loaf. {T^>I|//Left at the bottom,//} he added. {T^>I|//My sister's got the cart. The loud one is Annis, so you'd better take her. She likes to be told things.//}
