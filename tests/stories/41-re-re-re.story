title: Re: Re: Re: Shelf Space
cast: P = Perpetua Oyelaran / Perpetua, Pet, Ms. Oyelaran / she, narrator
cast: G = Gwilym Price-Hughes / Gwilym, Gwil, Mr. Price-Hughes / he, narrator
cast: D = Dilys / - / she
rel: P colleagues G
rel: P friends G
rel: D colleagues G
rel: D colleagues P
fandom: none
---
§ first present P
It is all here, printed out and put in order, because Dilys in Accounts says that nobody will believe us otherwise. P. O.

§ first past P
From: Perpetua Oyelaran
To: Gwilym Price-Hughes
Subject: Shelf space

Dear Mr. Price-Hughes,

I returned from leave this morning and found that forty-one boxes of Roman drains had been put on the shelf which is marked Textiles. I am Textiles. I should be grateful if you would remove them.

I did try to telephone, but you did not pick up. I could hear it ringing through the wall.

P. Oyelaran
Keeper of Textiles

§ first present G
From: Gwilym Price-Hughes
To: Perpetua Oyelaran
Subject: Re: Shelf space

Dear Ms. Oyelaran,

I do not pick up the telephone before eleven. I am told that it's in my contract.

I looked at your shelf before I used it. It contained one glove. I realise that it's an important glove. I have put it in a very nice box and it's on top of the drains, where it can see out.

Yours,
G. Price-Hughes (Drains)

§ first past P
From: Perpetua Oyelaran
To: Gwilym Price-Hughes
Cc: Dilys Accounts
Subject: Re: Re: Shelf space

Mr. Price-Hughes,

That glove belonged to a bishop. I have now moved your boxes to the corridor. I did it by myself, it took until seven o'clock, and I cannot straighten up. I regret nothing.

I was going to leave a rude note, but on the lid of number thirty-eight somebody had written, {G=>-|Handle me gently, I have been underground.} So I only left the boxes.

P. O.

§ first past G
From: Gwilym Price-Hughes
To: Perpetua Oyelaran
Subject: Your back

Dear Ms. Oyelaran,

Dilys has told me about your back. She came down here expressly to do so. She stood over me and said, {D>G|"I hope you're proud of yourself, Gwil,"} and I said, {G>D|"I'm not, as it happens,"} and she took away my biscuits.

I ought to have asked you first. I have had that basement to myself for nineteen years, and I've got out of the way of there being anyone to ask. I heard you through the wall as well, last night. I thought that it was rats. I sat here with a torch and let you carry the lot.

There is a tin of ointment outside your door. It is for horses, but I have used it since 1998.

Gwilym

§ first present P
From: Perpetua Oyelaran
To: Gwilym Price-Hughes
Subject: Re: Your back

Dear Gwilym,

I smell like the Grand National. It works, though.

I'm still angry. I want you to understand that I am writing this lying flat upon the floor of Textiles with the keyboard on my chest. However, from down here I can see beneath the bottom shelf, and there's a good two feet of space that goes right through into your side. Did you know? Somebody has boarded it up. What do you keep behind there?

Pet

(That's what they called me at home. I did not mean to type it. I can't reach the key.)

§ first past G
From: Gwilym Price-Hughes
To: Perpetua Oyelaran
Subject: Re: Re: Your back

Dear Pet, since it can't be helped,

I didn't know. I got down on my own floor and I had a look. I am sixty-three, and getting up again was a matter of some negotiation.

There's a panel. I took out four screws. Behind it I found: one mousetrap, sprung; one newspaper, 1951; and a long flat parcel in brown paper with a museum number on it. The number begins with a T. I've not opened it. It's yours.

I knocked on the wall twice. Was that you who knocked back?

G.

§ first past P
From: Perpetua Oyelaran
To: Gwilym Price-Hughes
Cc: Dilys Accounts
Subject: THE OTHER GLOVE

It's the other glove.

It has been lost for seventy years! They said it went down with a ship! There was a whole paper on which ship! I opened it on the big table, under the good lamp, and I did not breathe until I had seen the thumb. You came round the door on your hands and knees with that parcel in your teeth, and you'd got cobweb all over your head, and you said, {G>P|"Delivery for the bishop,"} and I am sorry that I burst into tears on your cardigan.

Put the drains back. You can have the whole of the left side. I mean it. They can share.

Pet

§ first present G
From: Gwilym Price-Hughes
To: Perpetua Oyelaran
Subject: Re: THE OTHER GLOVE

Dear Pet,

Thank you. I have moved in thirty boxes. The other eleven I find that I can do without.

I am picking up the telephone these days from half past nine. I thought that you would like to know. Also Dilys has returned the biscuits, and says that there are to be two cups.

Your friend and neighbour,
Gwil
