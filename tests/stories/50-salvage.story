title: Salvage Rights
cast: Q = Quenby Marsh / Quenby, Quen, Marsh / she
cast: I = Itzel / - / she
cast: O = Osgood Farrant / Osgood, Farrant, Oz / he
cast: T = Tolly / Bartholomew / he
cast: P = Pocket / the dog / it
rel: Q friends I
rel: Q mentor T
rel: I enemies O
rel: O captor T
rel: Q enemies O
adv: abduction moderate
adv: violence mentioned
fandom: none
---
§ third past Q
The hulk lay on her side on the Middle Sand, as she had lain for sixty years, and four times in the day the sea came up and looked in at her windows.

Quenby Marsh had been told that there was nothing left aboard. She'd been told it by Farrant, and that was why she had come.

{I>Q|"You're going to break your neck,"} Itzel remarked. She was in the stern of the dinghy with the dog between her feet. {I>Q|"I only mention it. I don't have an opinion."}

{Q>I|"Hold her steady."}

{I>Q|"I am holding her steady. It's the world that goes up and down."}

{T>Q|"Can I come?"} said Tolly.

He had asked it at the jetty, and he'd asked at the bar. He was twelve. He had turned up at her yard in the spring with a letter from an aunt, and had proved to be of no use whatever with a hammer and the best hand with a rope that she had seen for years; so she'd taught him the hammer.

{Q>T|"What's the rule?"} she asked him.

{T>Q|"One hand for me and one for the boat."}

{Q>T|"And?"}

{T>Q|"And if you say out, I come out, and I don't stop and argue."}

{Q>T|"Then you may come as far as the hatch,"} said Quenby.

It was like going into a church that had been dropped. The floor was a wall, and the doors lay open underfoot like graves. There was weed on the chandeliers. She went along the side of what had been the saloon, with the lamp in her teeth, counting panels from the clock, as the old steward had told her to when he was dying: nine, and down two, and knock.

It sounded hollow. She got the bar in behind it, and leaned.

{T>Q|"Quen?"} the boy called from the hatch. {T>Q|"There's another boat."}

o-O-o

§ third past I
Itzel had seen it first. She had seen the red sail come round the end of the sand and known whose it was, and her stomach had turned over, as it always did, quite slowly, like a fish in a pan. Seven years. You would think that one could get used to it.

{O>I|"Good morning, partner!"} cried Osgood Farrant.

{I>O|"I'm not your partner."}

{O>I|"No. You left rather suddenly. I was hurt."}

{I>O|"You sank my boat, Oz."}

{O>I|"It was insured,"} said Farrant. He'd brought two men with him, big ones, in new oilskins. He came alongside with great neatness and laid hold of her gunwale with a boathook, so that she could neither row nor run. He was smiling. He had beautiful teeth. She had once thought that a man who took such care of them must be careful of other things. {O>I|"Where's Marsh?"}

{I>O|"Having a swim."}

{O>I|"In there? With the tide making?"}

{I>O|"She likes it rough."}

The dog had begun to growl. It was a small dog, the colour of string, and it made a noise like something much larger that was a long way off.

{O>I|"I don't want to be unpleasant,"} said Farrant, {O>I|"but I have a licence for this wreck, signed and stamped. You've got a dog. So I'll have what's behind that panel, please, as soon as she's kind enough to hand it out. And just so that we all stay friends I will take care of this for you."}

He nodded. One of the men leaned over, quite idly, and picked Tolly off the hatch by the back of his belt.

o-O-o

§ third past T
They put him into the cuddy of the red boat and shut the door. It wasn't even locked; there was a man sitting against it. He could see the oilskin through the crack.

He did not cry. He thought about it, and decided that it would have to be later. He went over the place, the way Quen had shown him to go over a boat that was strange to you, stem to stern and low to high. A bucket. A coil of line, good, three-strand. One port, as big as a dinner plate. He put his head out of it. Straight underneath was the water, and not two yards off was the dinghy, with the boathook across the pair of them, and Itzel's back.

{T>I|"Psst,"} said Tolly.

She didn't turn round. She scratched her ear.

{O>Q|"I'm waiting, Marsh!"} Farrant was shouting at the wreck. {O>Q|"You have about ten minutes, I should say, before you need gills!"}

{Q>O|"Let me see the boy!"} It came from a long way in.

{O>Q|"When I see the box!"}

{T>P|"Pocket,"} whispered Tolly. {T>P|"Pocket. Here, boy. Fetch."}

He'd made it fast with a bowline. He dropped the other end out of the port. The dog looked at the rope, then up at him, with its head upon one side, and you could see it going through all the things that it knew; it did not know many, but it had been very thoroughly taught them. It took the rope in its teeth. It went and gave it to Itzel.

{I>O|"Oz,"} she said in a loud, bored voice, with her hands behind her back, {I>O|"did you never learn to check what you've been tied up to?"}

{O>I|"What's that supposed to mean?"}

{I>O|"Nothing. I only mention it."}

o-O-o

§ third past Q
It was a tin box, no longer than her arm. She had it against her chest. The water was round her knees in the saloon and making a noise in the corridors like a crowd coming in, and she came out through the hatch backwards, with her hair in her eyes, and saw Farrant standing up in the bows of the red boat with his hand held out.

She had made up her mind already. It had not taken long. You could get another box.

{Q>O|"The boy first,"} she said.

{O>Q|"You are in no position to bargain."}

{Q>O|"I can drop it. It's four fathoms there, and soft. Sixty years, Farrant, and this time you wouldn't have a steward."}

She watched him think. He'd never been a quick one. Past his shoulder she could see Itzel, who was sitting with her arms folded and no expression at all; and she could see that the painter of the dinghy, which ought to have been lying in the dinghy, went over the side, and under, and came up at the wreck. It was made fast to a davit. It led from there to the port of the red boat's cabin, and out of the port there stuck a pair of feet.

She knew that knot. She had taught it to him.

{Q>T|"Out!"} roared Quenby.

He didn't stop and argue. He went down the line like a bead, feet first, one hand for himself, and landed on the dog. Itzel had the boathook. She did not do anything violent with it; she merely lifted it off, and gave a push, as you might shut a drawer. And the tide, which had been wanting to do it all that time, took hold of the red boat and bore her away from them with dignity as far as the rope would go.

Then the rope came up out of the water, shivering. It held. The red boat put her nose down, swung, and lay over sideways on the Middle Sand, where nothing had ever yet come off in under six hours.

{O>-|"You can't leave us here!"} Farrant screamed.

{I>O|"It's insured,"} said Itzel.

o-O-o

§ third past T

They opened it that night, in the yard, on the bench. Quen let him do the lid. He was shaking by then, since it was later, and Itzel had wrapped him up in her own coat and had not said a single word about his face.

There wasn't any gold. There were letters, packets and packets, in oiled silk with the tapes still red.

{I>Q|"Whose?"} asked Itzel.

{Q>I|"Everybody's. It's the mail. It was what she was carrying."} Quenby turned one over very gently with the tip of her knife. {Q>I|"The steward was a lad then. He was meant to bring it up to the boats. He brought up a lady's hat-box in its place, by mistake, and he never told anyone. He only wanted it delivered."}

{I>Q|"They'll all be dead, Quen."}

{Q>I|"Some of them will."}

Tolly had got hold of one. It was small and square and the ink had gone brown. *To my son, when he is grown,* he read. He looked at the name of the street, and it was a street that he knew. There was a tram down it.

{T>Q|"Can I come?"} he said.
