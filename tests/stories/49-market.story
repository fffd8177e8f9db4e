title: Yellow Slippers
cast: C = Chidera / Chi-Chi, Dera / she
cast: E = Emeka Obiora / Emeka, Obiora / he
cast: M = Mama Ngozi / Ngozi, Mama / she
cast: F = Folasade / Sade, Officer Sade / she
rel: C family E
rel: E family M
rel: C family M
adv: child-in-danger moderate
fandom: none
---
§ third present E
He only let go of her hand to pay for the plantains. Emeka will say it afterwards to anyone who asks. It was two seconds. He had the note in his teeth, and he let go to reach into his pocket for the coins, and when he put down his hand again there was nothing there for it to hold.

{E>-|"Chidera?"} he says.

The plantain woman is already serving someone else. He turns all the way round. There are ten thousand people in Oke Market on a Saturday, and every one of them is taller than his daughter.

{E>-|"Chi-Chi!"} he shouts. {E>-|"Has anybody seen a little girl? She's four. She's got yellow slippers!"}

No one has. A boy with a tray of phone cards on his head points to the left, and a man points right. Emeka runs left. He knocks over a pyramid of tins, and he doesn't stop for it, and he hears them rolling behind him for a long, long way.

§ third present F
Over at the north gate Officer Folasade has taken off one boot. There's a stone in it. She has been on her feet since five, she would sell her own mother for a cold malt, and she is shaking out the boot when somebody pulls at her trouser leg.

{C>F|"Excuse me,"} says a voice. {C>F|"Your sock has a face."}

Sade looks down. It is a very small person in a church dress.

{F>C|"It has a hole,"} she says. {F>C|"That's my toe."}

{C>F|"What's its name?"}

{F>C|"It hasn't got one. What's yours?"}

The child thinks this over. {C>F|"I'm not supposed to tell a stranger."}

{F>C|"That's quite right, you aren't. But I'm police. See, here's my badge. And where's your mummy?"}

{C>F|"In Abuja. She is at a conference."}

{F>C|"Where is your daddy, then?"}

{C>F|"He's lost,"} says the child, and her lip begins to go. {C>F|"I looked and looked for him."}

Sade puts her foot back into the boot, stone and all. She has three of her own. She squats right down in the dust, so that her cap's on a level with the ribbons, and holds out one finger, and after a moment it is taken in a fist like a warm bread roll.

{F>C|"Well, listen, my sister,"} she says. {F>C|"Daddies are very easy to find. They make a noise. You and I are going to be quiet, and listen for it."}

§ third present M
Mama Ngozi doesn't hold with telephones. She has had this stall for thirty-eight years, dried fish and pepper, under the clock, and whatever's happening in the market comes past her sooner or later on its own two legs. Today it is her son. He's grey. He has lost a shoe.

{E>M|"Mama, I've lost her,"} he sobs. {E>M|"I let go of her. I let go of her hand."}

{M>E|"Sit down."}

{E>M|"I can't sit down!"}

{M>E|"Emeka, sit down, or I'll sit on you."}

He sits, on the salt. She gives him water in the measuring cup. She's frightened, too, but she got all of that over with a long time ago, in this same spot, and she has never told him. She tells him now.

⟦first past M|You were three. I turned round to cut a yard of cloth for a woman from Enugu, and I turned back, and there was your little stool, and no you. I ran up and down. I tore my good wrapper. I cursed that woman and all her children. And an old man who sold brooms got hold of me by the elbow, I never knew his name, and he said, {->M|"Madam, stand still. You are the tree. If the tree runs about, how will the bird come home?"} So I stood. I stood here on this very place, with my heart jumping like a fish in a bucket, and I sang.⟧

{E>M|"What did you sing?"} he says. He has stopped crying. He's looking up at her, with the cup in both hands, exactly like the boy on the stool.

{M>E|"What I always sing. Get up on that salt. You've got the bigger chest."}

§ third present C
Chidera is listening. She can hear a radio, and a goat, and two ladies having a quarrel about a bucket. She can hear the toe lady breathing. And then, over the top of the buckets, there's a song. It's the one about the tortoise. It's got all the wrong notes in it, and there is only one person in the world who puts in those.

{C>F|"That's him!"} she says. {C>F|"That's my daddy! He can't sing!"}

{F>C|"No,"} says Officer Sade, listening. {F>C|"He truly can't, can he?"}

She swings her up on to her shoulders. From here you can see everything, all the umbrellas and the heads; and there, right under the clock, are a great big man and a little round woman, standing on a sack, with their arms stretched out and their mouths wide open, like a tree.

{E>C|"Dera!"} roars the tree.

§ third past E
That evening he washed her feet in the blue basin. One slipper had gone for good. She told him all about the toe.

{C>E|"You shouldn't have run away, Daddy,"} she said severely, when he was drying between hers. {C>E|"I was worried sick."}

{E>C|"I know. I'm sorry. I won't do it again."}

{C>E|"You've got to hold on tight."}

{E>C|"I will,"} said Emeka; and he found that he was doing it already.
