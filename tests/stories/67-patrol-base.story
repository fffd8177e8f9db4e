title: Water Run
cast: B = Sergeant Brannigan / Brannigan, Sarge, Mick / he
cast: D = Private Dewhurst / Dewhurst, Dewy / he
cast: L = Captain Lyle / Lyle, Anthea / she
cast: K = Corporal Kaur / Kaur, Jas / she
rel: B colleagues L
rel: K friends D
rel: B mentor D
adv: war mentioned
fandom: none
---
§ third present D
It's forty-four degrees in the shade and the shade belongs to the Captain.

"{B>D|Dewhurst}," says Sergeant Brannigan, "{B>D|what is that on your head?}"

Dewhurst takes it off and looks at it. "{D>B|It's a hat, Sarge. My nan made it.}"

"{B>D|It's got a bobble.}"

"{D>B|Yes, Sarge.}"

In the back of the truck Kaur puts her face in her sleeve. Her shoulders are shaking. Brannigan breathes in through his nose, for about as long as it takes to say the alphabet, and then he holds out his hand for the hat, and puts it in his pocket.

"{B>D|When we are home, Private}," he says, "{B>D|I'll give you this back, and you can wear it to my funeral. Get in.}"

They go down the wadi in low gear. There are six hundred litres in the tank, if nobody's shot it. "{K>D|A bobble}," Kaur whispers. "{K>D|Oh, Dewy.}"

"{D>K|Shut up, Jas.}"

"{K>D|Was it a *big* bobble?}"

"{L>K|Corporal Kaur}," says the radio, in the Captain's voice, "{L>K|you're on the open channel.}"

***

§ third present B
The well's dry. Brannigan lets the bucket down three times to be sure of it. Every time it comes up with the same two inches of grey mud, and he can feel the kid watching him.

"{D>B|Now what, Sarge?}"

"{B>D|Now I ask a grown-up.}" He thumbs the set. "{B>L|Lyle, it's Mick. It's empty.}"

There's a pause. There are, as far as he knows, two people on this side of the world who call Captain Lyle anything but ma'am, and one of them's her husband, who does it by post. Dewhurst is pretending not to listen. He's terrible at it.

"{L>B|How long have you got?}" she says.

"{B>L|Till tomorrow noon. If we're careful. We're not careful, we've got Kaur.}"

"{K>B|I heard that}," says Kaur.

"{L>B|There's the school}," says the Captain. "{L>B|They've a pump. You'd have to ask nicely, Mick.}"

"{B>L|I'm always nice, Anthea.}"

Beside him the boy drops the bucket.

***

§ third present K
The schoolmistress wants to know who is in charge. Brannigan says that he is. She looks him up and down. She looks at Kaur, who's got a smear of mud from ear to ear, and at Dewhurst, and it's Dewhurst that she walks up to. She's about four foot ten.

She says something, and points at his head. He's burnt scarlet right across the top of it.

"{K>D|She says, where's your hat?}" says Kaur. "{K>D|She says, what kind of an army is it that's got no hats?}"

Nobody says a word. A very long way off there's a goat. Then Sergeant Brannigan unbuttons his pocket, and takes it out, bobble and all, and puts it on the kid with both hands, like a crown.

"{B>D|Tell your nan}," he says out of the side of his mouth, "{B>D|that it's issue.}"

The schoolmistress claps. Behind her, forty children come out to see; and Captain Lyle, eleven miles away, with her ear against the set, hears six hundred litres of water going into a tank, and somebody laughing, and writes in the log under *Remarks*: None.

That evening there's no shade for anybody, because there's no sun. They sit on the tailgate in a row and eat cold beans.
