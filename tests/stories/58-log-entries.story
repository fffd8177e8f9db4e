title: Survey Log of the Patient Heron
cast: K = Commander Ruth Kessler / Kessler, Ruth, Commander Kessler, Commander / she, narrator
cast: I = Ensign Ito / Ito / they
cast: D = Dr. Adeline Marsh / Marsh, Adeline, Doc / she
rel: K colleagues I
rel: K colleagues D
rel: I colleagues D
rel: K romantic D
adv: medical mentioned
fandom: none
---
§ first past K
Day 12

We made orbit at 0400 over a planet that is mostly weather. Ensign Ito has drawn up a table of the clouds and given each of them a name. I signed it. I have commanded four ships, and nobody ever named me a cloud before.

{I>K|"It's the flat one, Commander,"} they said. {I>K|"It doesn't move for anybody."}

I told them to get back to their scanner.

Dr. Marsh reports that the crew is healthy and bored. She reported it in person, at my door, with two cups. She has done so every night since we left dock, and I have not yet found the regulation that forbids it.

§ first past K
Day 15

The shuttle went down at noon with Ito and two ratings aboard. At ten past we lost the signal.

I will set down what was said, because the board will ask for it.

{K>D|"How long can they breathe?"} I asked.

{D>K|"Six hours,"} said Marsh. {D>K|"Nine if they sleep. Ito never stops talking, so call it six."}

{K>D|"I'm taking the pod."}

{D>K|"You are not. You're the only one who can fly this ship, and you've a cracked rib you think I don't know about. Sit down, Ruth."}

She had not called me that on the bridge before. Eleven people studied their screens. I sat down.

{D>K|"I'll go,"} she said. {D>K|"I have the bandages."}

§ first past K
Day 15, later

There is nothing to do, in a rescue, for whoever isn't in it. I listened to the hiss. I had a good deal of time to think of the cups.

At 1710 a voice came up out of the weather.

{I>K|"Heron, this is Ito. We're all right. We are upside down. Is it true that the doctor took the pod off its clamps without asking?"}

{K>I|"That's correct, Ensign."}

{I>K|"She landed it on its ear. She says that I am to stop talking. Commander, there is something living down here. It's like a handkerchief. It came and sat on the glass, and it's been holding the crack shut with its, with its self."}

{D>K|"All of that is true,"} said Adeline's voice, very cross. {D>K|"I've hit my head. Kessler, I want you to write down that I was right about the rib."}

I wrote it down.

§ first present K
Day 16

They are aboard. There's a handkerchief in the hydroponics bay, in a bowl; it would not be left. Ito has asked for leave to name it, and I've said yes, on condition that it is not called after me.

The doctor has three stitches over her eye. She put them in herself, with a mirror, while she gave me her opinion of my piloting, my posture and my tea. I let her finish. I have served with her for five years, and I know when she is frightened.

{K>D|"Adeline,"} I say. {K>D|"When we get back to dock I'm going to put in for a transfer."}

She drops the scissors. {D>K|"You're what?"}

{K>D|"One of us will have to. There's a regulation. I have just found it."}

It takes her a moment. Then the colour comes up from her collar right to the stitches, and she looks down at my hand, which has got hold of hers, and which I had not in fact ordered to do anything of the kind.

{D>K|"I'll want that in the log,"} says Dr. Marsh.

So here it is.
