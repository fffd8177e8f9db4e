title: Locker 212
cast: S = Suki Delacroix-Yamane / Suki, Delacroix / she
cast: B = Brandon Teague / Brandon, Teague / he
cast: M = Ms. Abernathy / Abernathy, Coach / she
cast: W = Wyatt / - / he
rel: S friends W
rel: B enemies W
rel: M mentor S
adv: self-harm mentioned
fandom: none
---
§ third present S
Somebody has written LOSER on Wyatt's locker again. It's in marker this time, the kind that doesn't come off, and whoever did it has underlined it twice.

{W>S|"It's fine,"} says Wyatt.

{S>W|"It isn't fine."}

{W>S|"They spelled it right. Last week it had two O's."} He's got his sleeves pulled down over his hands, and it's eighty degrees out. He turns the dial, and his fingers slip, and he starts over. {W>S|"Just leave it, Suki. You'll be late for practice."}

She doesn't leave it. She looks along the hallway. Brandon Teague is by the water fountain with the usual three, and he lifts his paper cup to her like it's a toast.

{B>W|"Nobody likes you, Wyatt!"} he calls out. {B>W|"Just so you know!"}

The three of them laugh. A door closes. It's the laughing, Suki thinks, that's what she can't figure out; it doesn't even sound like they're having a good time.

{S>W|"Does he do that every day?"} she asks.

Wyatt shrugs. He used to do voices. Since second grade he's done voices, he does the principal and the bus driver and the bus; and it comes to her, standing there with her gym bag cutting into her shoulder, that she hasn't heard one since maybe September.

§ third present S

{M>S|"You're dropping your left,"} says Coach.

{S>M|"Sorry."}

{M>S|"Don't be sorry, be higher."} Ms. Abernathy holds up the pads again. She is five foot one, she teaches civics, and back when she was Suki's age she fought for the state. She has been showing Suki how to stand up since sixth grade. {M>S|"Where's your head at, Delacroix?"}

Suki lowers her gloves. The gym's empty. There's just the big fan going around.

{S>M|"If you had a friend,"} she says, {S>M|"and you were scared that he was hurting himself. Not that he said so. If you just kind of thought it. Would you tell someone?"}

The pads come down too.

{M>S|"Yes,"} says Coach.

{S>M|"Even if he'd hate you for it?"}

{M>S|"Even then. He can hate me as well, I've got room."} She pulls off the pads, one after the other, and sits on the edge of the ring, and pats the canvas. {M>S|"Nobody's in trouble. Sit. You don't need to be sure about it. You only need to be worried, and then it's my job."}

{S>M|"It's Wyatt,"} says Suki. And she'd thought that she wasn't going to cry.

§ third past W

They'd called his dad. That was the part he couldn't get over. They had called his dad at work, in the middle of a roof, and his dad had climbed down and driven across town with the ladder still on the truck, and had sat in that little office with the tissues, in his knee pads, and held on to Wyatt's sleeve like it was the back of a bike.

There was a doctor now. She was okay. She had a fish. On Tuesdays they talked about stuff and on Thursdays mostly about the fish.

He hadn't spoken to Suki for nine days. He'd had a whole speech. He practiced it in the mirror, and it was good; it had the word *betrayed* in it. On the tenth day he came around the corner by 212 and she was there on her knees on the linoleum, in her good jeans, with a bottle of nail polish remover and a toothbrush. She'd got as far as the S.

{S>W|"I know you hate me,"} she said without turning around.

{W>S|"Who told you that?"}

{S>W|"You walked into a trash can so you wouldn't have to pass me."}

{W>S|"I was being the trash can,"} said Wyatt.

Her hand stopped. He could see one of her ears, and it was going pink.

{W>S|"I'm so full,"} he went on, in a hollow, tinny sort of a voice, from way down in his chest. It was rusty. It'd do. {W>S|"Nobody asks how I feel. They just come up and open my lid."}

She made a noise like a hiccup. When she looked around she had polish remover all down her chin.

{S>W|"You're such a jerk,"} said Suki. {S>W|"I missed you so much."}

There was someone behind them. It was Teague; by himself, for once. He had on the yellow vest they make you wear for lunch duty, and he looked shorter in it. He had a sponge.

{B>-|"Abernathy says I have to,"} he said to the floor. Then, after a while, as if it were being pulled out of him with pliers: {B>-|"She asked me what I'd do if it was my kid brother. I've got a kid brother."}

Nobody helped him out.

{B>W|"I'll do the rest,"} said Brandon. {B>W|"If that's okay."}

Wyatt thought about it. He thought of several voices that he could have done. Then he moved over, and made some room, and it was his own that came out.

{W>B|"Start with the L,"} he said.
